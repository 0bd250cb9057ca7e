package app.partymode.contacts.reference;

import app.partymode.contacts.feed.EventApplication;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.UserRows;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feed and the users that it tells of, over plain maps. */
record InMemoryFeedStore(InMemoryState state, UserRows rows) implements RegisteredUsers, FeedStore {

    @Override
    public Applied apply(List<StreamEntry> entries) {
        synchronized (state) {
            return EventApplication.apply(entries, rows);
        }
    }

    @Override
    public Optional<Applied> applyBookChanges() {
        synchronized (state) {
            return state.bookChanges.isEmpty() ? Optional.empty() : Optional.of(apply(List.of()));
        }
    }

    @Override
    public long head() {
        return feed().head();
    }

    @Override
    public Set<PhoneNumber> readersOf(long after, long through) {
        synchronized (state) {
            return state.changes.stream()
                    .filter(change -> change.sequence() > after && change.sequence() <= through)
                    .flatMap(change -> Stream.ofNullable(change.audience()).flatMap(List::stream))
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public List<FeedChange> changes(long after, long through, int limit) {
        synchronized (state) {
            return state.changes.stream()
                    .filter(change -> change.sequence() > after && change.sequence() <= through)
                    .sorted(Comparator.comparingLong(StoredUpdate::sequence))
                    .limit(limit)
                    .map(it -> new FeedChange(
                            it.sequence(),
                            it.type(),
                            it.subject(),
                            it.userId(),
                            it.partyStatus(),
                            it.audience(),
                            it.at()))
                    .toList();
        }
    }

    @Override
    public List<String> idsAt(Collection<PhoneNumber> numbers) {
        synchronized (state) {
            return numbers.stream()
                    .flatMap(number -> rows.byNumber(number).stream())
                    .map(Profile::userId)
                    .toList();
        }
    }

    @Override
    public Feed feed() {
        synchronized (state) {
            return state.feed;
        }
    }

    @Override
    public Optional<Profile> find(String userId) {
        synchronized (state) {
            return rows.byId(userId);
        }
    }

    @Override
    public void markIncomplete() {
        synchronized (state) {
            state.feed = state.feed.incomplete();
        }
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        synchronized (state) {
            return state.holdersOf(number);
        }
    }

    @Override
    public Optional<List<PhoneNumber>> holdersOfAny(List<PhoneNumber> numbers, int most) {
        synchronized (state) {
            var holders = numbers.stream()
                    .flatMap(number -> state.holdersOf(number).stream())
                    .toList();
            return holders.size() > most ? Optional.empty() : Optional.of(holders);
        }
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        synchronized (state) {
            Feed feed = state.feed;
            long floor = state.changes.stream()
                    .filter(change -> change.at().isBefore(time))
                    .mapToLong(StoredUpdate::sequence)
                    .max()
                    .orElse(feed.floor());
            state.changes.removeIf(change -> change.at().isBefore(time));
            state.deleted.values().removeIf(at -> at.isBefore(time));
            state.feed = feed.withFloor(Math.max(feed.floor(), floor));
        }
    }
}
