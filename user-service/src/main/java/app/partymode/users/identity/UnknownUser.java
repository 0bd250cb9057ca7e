package app.partymode.users.identity;

/** There is no such user (any more). */
public final class UnknownUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownUser() {
        super("no such user");
    }
}
