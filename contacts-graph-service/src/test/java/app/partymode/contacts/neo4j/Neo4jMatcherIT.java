package app.partymode.contacts.neo4j;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;
import app.partymode.contacts.contract.SharesStore;

/** The graph keeps every contract. */
@SharesStore(Graph.SECOND)
class Neo4jMatcherIT implements MatcherContract {

    private final Graph graph = Graph.secondEmpty();

    @Override
    public Matcher matcher() {
        return graph.matcher();
    }
}
