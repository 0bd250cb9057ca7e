package app.partymode.contacts.feed;

/** This reader never got this cursor: it was made up, or it is another reader's. */
public final class UnknownCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCursor() {
        super("not a cursor of this reader");
    }
}
