package app.partymode.users.verification;

/** The session that asked for it has ended. */
public final class IntentNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntentNotAllowed() {
        super("the session that asked for it has ended");
    }
}
