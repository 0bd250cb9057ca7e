package app.partymode.contacts.console.neo4j.embedded;

import app.partymode.contacts.console.ConsoleContract;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.contacts.neo4j.embedded.EmbeddedGraphFixture;

/** The console over the graph of this process. */
class EmbeddedConsoleIT implements ConsoleContract {

    private final Graph graph = EmbeddedGraphFixture.empty();

    @Override
    public Graph graph() {
        return graph;
    }
}
