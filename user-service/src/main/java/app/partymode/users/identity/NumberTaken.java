package app.partymode.users.identity;

/** Another user has the number. */
public final class NumberTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NumberTaken() {
        super("another user has the number");
    }
}
