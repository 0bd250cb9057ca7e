package app.partymode.users.verification;

/** The verification was begun for something else than it is to be completed for. */
public final class IntentMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntentMismatch() {
        super("the verification was begun for something else");
    }
}
