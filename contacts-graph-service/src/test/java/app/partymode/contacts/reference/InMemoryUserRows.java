package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UserRows;
import app.partymode.contacts.feed.Viewer;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rows that events change, over plain maps. The caller holds the state. */
record InMemoryUserRows(InMemoryState state, Matches matches) implements UserRows {

    @Override
    public List<BookChange> takeBookChanges() {
        var taken = List.copyOf(state.bookChanges);
        state.bookChanges.clear();
        return taken;
    }

    @Override
    public List<Match> matchesOf(Owner reader) {
        return matches.of(reader);
    }

    @Override
    public Feed lockFeed() {
        return state.feed;
    }

    @Override
    public void saveFeed(Feed feed) {
        state.feed = feed;
    }

    @Override
    public Optional<Profile> byId(String userId) {
        return state.users.values().stream()
                .map(InMemoryState.User::profile)
                .filter(profile -> profile.userId().equals(userId))
                .findFirst();
    }

    @Override
    public Optional<Profile> byNumber(PhoneNumber number) {
        return Optional.ofNullable(state.users.get(number)).map(InMemoryState.User::profile);
    }

    @Override
    public void save(Profile profile, long epoch) {
        byId(profile.userId()).ifPresent(known -> state.users.remove(known.number()));
        state.users.put(profile.number(), new InMemoryState.User(profile, epoch));
        var book = state.books.get(profile.number());
        if (book != null && !book.userId().equals(profile.userId())) {
            state.books.remove(profile.number());
        }
    }

    @Override
    public void seen(String userId, long epoch) {
        byId(userId).ifPresent(profile -> state.users.put(profile.number(), new InMemoryState.User(profile, epoch)));
    }

    @Override
    public List<Profile> notSeenSince(long epoch) {
        return state.users.values().stream()
                .filter(user -> user.epoch() < epoch)
                .map(InMemoryState.User::profile)
                .toList();
    }

    @Override
    public void remove(Profile profile) {
        state.users.remove(profile.number());
        state.books.remove(profile.number());
        state.fullAt.remove(profile.userId());
        state.ranks.remove(profile.userId());
        state.removed.remove(profile.userId());
        state.readerFloors.remove(profile.userId());
        forgetUpdates(profile);
        readers(audience -> audience.stream()
                .filter(reader -> !reader.equals(profile.number()))
                .toList());
    }

    @Override
    public void markDeleted(Owner user, Instant at) {
        state.deleted.put(user.userId(), at);
        var book = state.books.get(user.number());
        if (book != null && book.userId().equals(user.userId())) {
            state.books.remove(user.number());
            state.fullAt.remove(user.userId());
            state.removed.remove(user.userId());
        }
    }

    @Override
    public void moveBook(Profile profile, PhoneNumber newNumber, Instant at) {
        forgetUpdates(profile);
        readers(audience -> audience.stream()
                .map(reader -> reader.equals(profile.number()) ? newNumber : reader)
                .toList());
        var book = state.books.remove(profile.number());
        var newer = state.books.get(newNumber);
        if (newer != null && newer.userId().equals(profile.userId())) {
            if (book != null) {
                state.remember(profile.userId(), book.book().contacts().keySet(), at);
            }
            return;
        }
        if (book != null && book.userId().equals(profile.userId())) {
            var contacts = new TreeMap<>(book.book().contacts());
            contacts.remove(newNumber);
            var deferred = book.book().deferred().stream()
                    .filter(contact -> !contact.number().equals(newNumber))
                    .toList();
            state.books.put(
                    newNumber,
                    new InMemoryState.Book(
                            profile.userId(), new AddressBook(book.book().version() + 1, contacts, deferred)));
        }
    }

    private void readers(UnaryOperator<List<PhoneNumber>> change) {
        state.changes.replaceAll(c -> c.audience() == null
                ? c
                : new StoredUpdate(
                        c.sequence(),
                        c.type(),
                        c.subject(),
                        c.userId(),
                        c.username(),
                        c.partyStatus(),
                        c.visibility(),
                        change.apply(c.audience()),
                        c.at()));
        state.changes.removeIf(c -> c.audience() != null && c.audience().isEmpty());
    }

    private void forgetUpdates(Profile profile) {
        state.changes.removeIf(change -> change.userId().equals(profile.userId()) && change.type() != Update.Type.LEFT);
        state.floors.remove(profile.userId());
    }

    @Override
    public List<Viewer> viewersOf(Profile profile) {
        return viewersAmong(profile, state.holdersOf(profile.number()));
    }

    @Override
    public List<Viewer> viewersAmong(Profile profile, List<PhoneNumber> readers) {
        return readers.stream()
                .filter(reader -> state.isMatch(reader, profile))
                .map(reader -> new Viewer(reader, state.has(profile.number(), reader)))
                .sorted(Comparator.comparing(Viewer::number))
                .toList();
    }

    @Override
    public void record(StoredUpdate change, int mostKept) {
        state.changes.add(change);
        List<StoredUpdate> ofUser = state.changes.stream()
                .filter(c -> c.userId().equals(change.userId()) && c.audience() == null)
                .toList();
        if (ofUser.size() > mostKept) {
            state.changes.remove(ofUser.getFirst());
            state.floors.put(change.userId(), ofUser.getFirst().sequence());
        }
    }

    @Override
    public Optional<Long> suppressedAt(PhoneNumber number) {
        return Optional.ofNullable(state.suppressed.get(number)).map(InMemoryState.Suppressed::version);
    }

    @Override
    public void suppress(PhoneNumber number, long version, long epoch) {
        state.suppressed.put(number, new InMemoryState.Suppressed(version, epoch));
        state.inBooks.add(number);
        state.changes.stream()
                .filter(change -> change.subject().equals(number) && change.type() == Update.Type.LEFT)
                .forEach(this::raiseReaderFloors);
        state.changes.removeIf(change -> change.subject().equals(number));
        state.books.remove(number);
        state.removed.values().forEach(removed -> removed.remove(number));
    }

    private void raiseReaderFloors(StoredUpdate left) {
        Objects.requireNonNull(left.audience()).stream()
                .flatMap(reader -> Stream.ofNullable(state.books.get(reader)))
                .forEach(book -> state.readerFloors.merge(book.userId(), left.sequence(), Math::max));
    }

    @Override
    public void suppressionSeen(PhoneNumber number, long epoch) {
        state.suppressed.computeIfPresent(number, (_, known) -> new InMemoryState.Suppressed(known.version(), epoch));
    }

    @Override
    public void lift(PhoneNumber number) {
        state.suppressed.remove(number);
        state.inBooks.remove(number);
    }

    @Override
    public void liftNotSeenSince(long epoch) {
        state.suppressed.values().removeIf(known -> known.epoch() < epoch);
        state.inBooks.retainAll(state.suppressed.keySet());
    }
}
