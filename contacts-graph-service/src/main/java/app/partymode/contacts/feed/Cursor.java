package app.partymode.contacts.feed;

/**
 * A place in the feed of one store. Clients get it enciphered, see {@link ReaderCursors}.
 *
 * @param feed the id of the feed; a place in another store's feed means nothing
 * @param sequence updates up to this one have been read
 */
public record Cursor(String feed, long sequence) {}
