package app.partymode.contacts.feed;

/** Updates after this cursor have been dropped: the reader would miss some. */
public final class CursorExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CursorExpired() {
        super("updates after the cursor are no longer kept");
    }
}
