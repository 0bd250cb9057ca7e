package app.partymode.benchmark.contender;

import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The feed of a contender whose changed books tell it nothing. */
interface FeedWithoutBooks extends FeedStore {

    @Override
    default Optional<Applied> applyBookChanges() {
        return Optional.empty();
    }

    @Override
    default Set<PhoneNumber> readersOf(long after, long through) {
        return Set.of();
    }

    @Override
    default List<FeedChange> changes(long after, long through, int limit) {
        return List.of();
    }

    @Override
    default Optional<List<PhoneNumber>> holdersOfAny(List<PhoneNumber> numbers, int most) {
        throw new NotOffered();
    }

    @Override
    default long head() {
        return feed().head();
    }
}
