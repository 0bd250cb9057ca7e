package app.partymode.contacts.console;

/** As many queries are running as may run at once. */
public final class TooManyQueries extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyQueries() {
        super("too many queries at once");
    }
}
