package app.partymode.contacts.console;

/** What to do with a query. */
public enum Mode {
    RUN(""),
    /** To plan it only. */
    EXPLAIN("EXPLAIN "),
    /** To run it, and count what each operator does. */
    PROFILE("PROFILE ");

    private final String prefix;

    Mode(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }
}
