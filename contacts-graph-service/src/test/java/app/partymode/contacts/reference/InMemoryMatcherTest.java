package app.partymode.contacts.reference;

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

/** The reference keeps the contracts that it is the oracle of. */
class InMemoryMatcherTest
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

    private final Matcher matcher = InMemoryMatcher.create();

    @Override
    public Matcher matcher() {
        return matcher;
    }
}
