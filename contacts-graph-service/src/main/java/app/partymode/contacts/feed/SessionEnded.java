package app.partymode.contacts.feed;

/** The reader's session has ended while it waited for updates: it gets none any more. */
public final class SessionEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionEnded() {
        super("the session ended during a wait for updates");
    }
}
