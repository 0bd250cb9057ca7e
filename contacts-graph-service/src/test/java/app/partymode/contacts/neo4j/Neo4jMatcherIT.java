package app.partymode.contacts.neo4j;

import app.partymode.contacts.contract.MatcherContract;
import app.partymode.contacts.contract.Matcher;

/** The graph keeps every contract. */
class Neo4jMatcherIT implements MatcherContract {

    private final Matcher matcher = Graph.empty().matcher();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
