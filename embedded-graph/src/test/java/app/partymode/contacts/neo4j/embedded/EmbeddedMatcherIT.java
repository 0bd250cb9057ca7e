package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatcherContract;

/** The graph in this process keeps every contract. */
class EmbeddedMatcherIT implements MatcherContract {

    private final Matcher matcher = EmbeddedGraphFixture.empty().matcher();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
