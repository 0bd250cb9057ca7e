package app.partymode.users.verification.web;

/** It is too late to complete the verification. */
public final class VerificationExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VerificationExpired() {
        super("the verification is over");
    }
}
