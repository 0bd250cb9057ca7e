package app.partymode.contacts.contract;

/** All that a matcher promises, whichever store it has. */
public interface MatcherContract
        extends AcquaintancesContract,
                AddressBooksContract,
                MatchesContract,
                SharedContactsContract,
                SuggestionsContract,
                IntroductionsContract,
                CirclesContract,
                UpdatesContract,
                ToldBookChangesContract,
                ConcurrentFeedContract,
                KeptUpdatesContract,
                ManyReadersContract,
                FeedStoreContract,
                RegisteredUsersContract,
                BooksOfRegisteredUsersContract,
                NumberChangeContract,
                SuppressedNumbersContract,
                SuppressedMatchesContract,
                DiscoveryContract,
                DeferredContactsContract,
                RespelledContactsContract,
                TrustRanksContract,
                RankingContract {}
