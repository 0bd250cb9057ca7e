package app.partymode.users.verification;

/** The session that asked for it has ended. */
public final class IntentVoid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntentVoid() {
        super("the session that asked for it has ended");
    }
}
