package app.partymode.operations.matcher;

/** What a check of the books finds: where a store keeps something twice, and not the same. */
public enum Difference {
    /** The document is missing, is not of the book's version, or does not add up. */
    DOCUMENT("have no document of their version"),
    /** There is a contact without an edge, or an edge without a contact. */
    EDGES("have other edges than contacts"),
    /** Sizes and sums that readers compare. */
    COUNTS("have counts of another book"),
    /** An edge has a name where it should have none, or another one than the contact. */
    EDGE_NAMES("have names on their edges that no instance needs, or other names than the document"),
    /** The mark or the list of deferred contacts. */
    DEFERRED("have deferred contacts that are contacts too, that have no place for a name, or that no mark tells"),
    /** Contacts or a document whose owner has no book. */
    NO_BOOK("are those of owners who have no book");

    private final String text;

    Difference(String text) {
        this.text = text;
    }

    /** What the books in question are or have. */
    public String text() {
        return text;
    }
}
