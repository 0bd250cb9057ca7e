package app.partymode.contacts.neo4j;

import app.partymode.contacts.console.ConsoleContract;
import org.junit.jupiter.api.Order;

/** The console over Bolt. First, as a query that no server answers is waited for: beside it others work. */
@Order(1)
class BoltConsoleIT implements ConsoleContract {

    private final Graph graph = Graph.empty();

    @Override
    public Graph graph() {
        return graph;
    }
}
