package app.partymode.users.push;

/** This installation sends no pushes. */
public final class PushUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PushUnavailable() {
        super("push is off");
    }
}
