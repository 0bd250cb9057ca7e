package app.partymode.users.identity;

/** The caller's own number was given where another's is needed. */
public final class OwnNumber extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OwnNumber() {
        super("a user's own number");
    }
}
