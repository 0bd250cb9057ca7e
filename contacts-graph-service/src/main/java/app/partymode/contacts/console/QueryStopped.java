package app.partymode.contacts.console;

/** A query ended before its result was there. */
public final class QueryStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it ended. */
    public enum Reason {
        TIME,
        MEMORY,
        CANCELLED
    }

    QueryStopped(Reason reason) {
        super("a query was stopped: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
