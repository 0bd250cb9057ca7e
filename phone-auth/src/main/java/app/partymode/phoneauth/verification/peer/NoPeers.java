package app.partymode.phoneauth.verification.peer;

/** There are too few users who can be peers. */
public final class NoPeers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoPeers() {
        super("too few peers");
    }
}
