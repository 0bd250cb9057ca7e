package app.partymode.contacts.neo4j;

import app.partymode.contacts.contract.AcquaintancesContract;
import app.partymode.contacts.contract.AddressBooksContract;
import app.partymode.contacts.contract.DiscoveryContract;
import app.partymode.contacts.contract.FeedStoreContract;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.MatchesContract;
import app.partymode.contacts.contract.RegisteredUsersContract;
import app.partymode.contacts.contract.SharedContactsContract;
import app.partymode.contacts.contract.SuggestionsContract;
import app.partymode.contacts.contract.SuppressedNumbersContract;
import app.partymode.contacts.contract.UpdatesContract;

/** The graph keeps every contract. */
class Neo4jMatcherIT
        implements AcquaintancesContract,
                AddressBooksContract,
                MatchesContract,
                SharedContactsContract,
                SuggestionsContract,
                UpdatesContract,
                FeedStoreContract,
                RegisteredUsersContract,
                SuppressedNumbersContract,
                DiscoveryContract {

    private final Matcher matcher = Graph.empty().matcher();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
