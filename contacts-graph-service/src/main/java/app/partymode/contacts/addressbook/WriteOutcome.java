package app.partymode.contacts.addressbook;

/** What came of a write of an address book. */
public enum WriteOutcome {
    /** Nothing was written: the book has another version, or the owner's bucket was changed. */
    OUTDATED,
    /** It was written. It concerns no number that may be a reader, and nothing was noted for the feed. */
    UNNOTED,
    /** It was written, and noted for the feed. */
    NOTED;

    /** Of a write that was done. */
    public static WriteOutcome of(boolean noted) {
        return noted ? NOTED : UNNOTED;
    }
}
