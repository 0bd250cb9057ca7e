package app.partymode.phoneauth.verification;

/** The provider can't send messages to this number, such as a land line. */
public final class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undeliverable() {
        super("no message can be sent to this number");
    }
}
