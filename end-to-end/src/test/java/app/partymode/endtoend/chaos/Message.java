package app.partymode.endtoend.chaos;

/**
 * A party status that was sent.
 *
 * @param text no other status has the same
 */
record Message(String text, boolean acknowledged) {

    /** What follows this in a message is for nobody. */
    static final String HIDDEN = "hidden ";

    /** What follows this is not for the reader whose name is next. */
    static final String NOT_FOR = "not for ";
}
