package app.partymode.contacts.neo4j;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;

/** The graph keeps every contract. */
class Neo4jMatcherIT implements MatcherContract {

    private final Matcher matcher = Graph.empty().matcher();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
