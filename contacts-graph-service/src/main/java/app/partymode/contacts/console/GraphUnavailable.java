package app.partymode.contacts.console;

/** Another store than the graph matches contacts: there is nothing to query. */
public final class GraphUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GraphUnavailable() {
        super("the matcher is not a graph");
    }
}
