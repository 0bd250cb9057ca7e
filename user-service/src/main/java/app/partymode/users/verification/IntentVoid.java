package app.partymode.users.verification;

/** Whoever wanted it may no longer have it. */
public final class IntentVoid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntentVoid() {
        super("the session that asked for it has ended");
    }
}
