package app.partymode.users.push;

/** The session ended while its request was handled. */
public final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionEnded() {
        super("the session has ended");
    }
}
