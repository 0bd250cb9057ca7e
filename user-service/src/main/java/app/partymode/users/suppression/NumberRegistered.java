package app.partymode.users.suppression;

/** The number is a user's, so it can't be suppressed. */
public final class NumberRegistered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NumberRegistered() {
        super("the number has an account");
    }
}
