package app.partymode.contacts.neo4j;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;
import app.partymode.contacts.contract.OwnStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The graph keeps every contract. */
@OwnStores
class Neo4jMatcherIT implements MatcherContract {

    private static Graph graph;

    @BeforeAll
    static void start() {
        graph = Graph.ofItsOwn();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @BeforeEach
    void empty() {
        graph.wipe();
    }

    @Override
    public Matcher matcher() {
        return graph.matcher();
    }
}
