package app.partymode.contacts.contract;

/** Every contract: what a matcher has to keep. */
public interface MatcherContract
        extends AcquaintancesContract,
                AddressBooksContract,
                MatchesContract,
                SharedContactsContract,
                SuggestionsContract,
                UpdatesContract,
                FeedStoreContract,
                RegisteredUsersContract,
                SuppressedNumbersContract,
                DiscoveryContract {}
