package app.partymode.contacts.console;

/** Another store than the graph matches contacts: there is nothing to query. */
public final class NoGraph extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoGraph() {
        super("the matcher is not a graph");
    }
}
