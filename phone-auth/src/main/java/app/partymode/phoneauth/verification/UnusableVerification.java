package app.partymode.phoneauth.verification;

/** The settings of verification do not fit together; the message says which, for the operator. */
public final class UnusableVerification extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableVerification(String message) {
        super(message);
    }
}
