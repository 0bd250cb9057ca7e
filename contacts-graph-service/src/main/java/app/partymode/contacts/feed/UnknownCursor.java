package app.partymode.contacts.feed;

/** The feed has never been at this cursor: it was made up, or the store was restored from an earlier time. */
public final class UnknownCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCursor() {
        super("the feed has not come as far as the cursor");
    }
}
