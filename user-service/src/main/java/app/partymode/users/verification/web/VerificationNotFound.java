package app.partymode.users.verification.web;

/** There is no such verification. */
public final class VerificationNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VerificationNotFound() {
        super("no such verification");
    }
}
