package app.partymode.contacts.neo4j;

import app.partymode.contacts.console.ConsoleContract;

/** The console over Bolt. */
class BoltConsoleIT implements ConsoleContract {

    private final Graph graph = Graph.empty();

    @Override
    public Graph graph() {
        return graph;
    }
}
