package app.partymode.users.verification.web;

/** The proof is still to come. */
public final class VerificationPending extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VerificationPending() {
        super("the number is not proven yet");
    }
}
