package app.partymode.contacts.reference;

import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.feed.Change;
import app.partymode.contacts.feed.EventApplication;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.UserRows;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Users and the feed over plain maps. */
record InMemoryUsers(InMemoryTown town) implements RegisteredUsers, FeedStore, UserRows {

    @Override
    public Applied apply(List<StreamEntry> entries) {
        synchronized (town) {
            return EventApplication.apply(entries, this);
        }
    }

    @Override
    public Feed feed() {
        synchronized (town) {
            return town.feed;
        }
    }

    @Override
    public Optional<Profile> find(String userId) {
        synchronized (town) {
            return byId(userId);
        }
    }

    @Override
    public void markIncomplete() {
        synchronized (town) {
            town.feed = town.feed.incomplete();
        }
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        synchronized (town) {
            return town.books.keySet().stream()
                    .filter(owner -> town.has(owner, number))
                    .toList();
        }
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        synchronized (town) {
            Feed feed = town.feed;
            long floor = town.changes.stream()
                    .filter(change -> change.at().isBefore(time))
                    .mapToLong(Change::sequence)
                    .max()
                    .orElse(feed.floor());
            town.changes.removeIf(change -> change.at().isBefore(time));
            town.feed = feed.withFloor(Math.max(feed.floor(), floor));
        }
    }

    @Override
    public Feed lockFeed() {
        return town.feed;
    }

    @Override
    public void saveFeed(Feed feed) {
        town.feed = feed;
    }

    @Override
    public Optional<Profile> byId(String userId) {
        return town.users.values().stream()
                .map(InMemoryTown.User::profile)
                .filter(profile -> profile.userId().equals(userId))
                .findFirst();
    }

    @Override
    public Optional<Profile> byNumber(PhoneNumber number) {
        return Optional.ofNullable(town.users.get(number)).map(InMemoryTown.User::profile);
    }

    @Override
    public void save(Profile profile, long epoch) {
        byId(profile.userId()).ifPresent(known -> town.users.remove(known.number()));
        town.users.put(profile.number(), new InMemoryTown.User(profile, epoch));
        var book = town.books.get(profile.number());
        if (book != null && !book.userId().equals(profile.userId())) {
            town.books.remove(profile.number());
        }
    }

    @Override
    public void seen(String userId, long epoch) {
        byId(userId).ifPresent(profile -> town.users.put(profile.number(), new InMemoryTown.User(profile, epoch)));
    }

    @Override
    public List<Profile> notSeenSince(long epoch) {
        return town.users.values().stream()
                .filter(user -> user.epoch() < epoch)
                .map(InMemoryTown.User::profile)
                .toList();
    }

    @Override
    public void remove(Profile profile) {
        town.users.remove(profile.number());
        town.books.remove(profile.number());
        town.fullAt.remove(profile.userId());
        town.removed.remove(profile.userId());
        forgetUpdates(profile);
        readers(audience -> audience.stream()
                .filter(reader -> !reader.equals(profile.number()))
                .toList());
    }

    @Override
    public void moveBook(Profile profile, PhoneNumber newNumber, Instant at) {
        forgetUpdates(profile);
        readers(audience -> audience.stream()
                .map(reader -> reader.equals(profile.number()) ? newNumber : reader)
                .toList());
        var book = town.books.remove(profile.number());
        var newer = town.books.get(newNumber);
        if (newer != null && newer.userId().equals(profile.userId())) {
            if (book != null) {
                town.remember(profile.userId(), book.book().contacts().keySet(), at);
            }
            return;
        }
        if (book != null && book.userId().equals(profile.userId())) {
            var contacts = new java.util.TreeMap<>(book.book().contacts());
            contacts.remove(newNumber);
            var deferred = book.book().deferred().stream()
                    .filter(contact -> !contact.number().equals(newNumber))
                    .toList();
            town.books.put(
                    newNumber,
                    new InMemoryTown.Book(
                            profile.userId(), new AddressBook(book.book().version() + 1, contacts, deferred)));
        }
    }

    private void readers(UnaryOperator<List<PhoneNumber>> change) {
        town.changes.replaceAll(c -> c.audience() == null
                ? c
                : new Change(
                        c.sequence(),
                        c.type(),
                        c.subject(),
                        c.userId(),
                        c.username(),
                        c.partyStatus(),
                        c.visibility(),
                        change.apply(c.audience()),
                        c.at()));
        town.changes.removeIf(c -> c.audience() != null && c.audience().isEmpty());
    }

    private void forgetUpdates(Profile profile) {
        town.changes.removeIf(change -> change.userId().equals(profile.userId()) && change.audience() == null);
        town.floors.remove(profile.userId());
    }

    @Override
    public List<PhoneNumber> audienceOf(Profile profile) {
        return holdersOf(profile.number()).stream()
                .filter(holder -> town.mayDiscover(holder, profile))
                .sorted()
                .toList();
    }

    @Override
    public void record(Change change, int mostKept) {
        town.changes.add(change);
        List<Change> ofUser = town.changes.stream()
                .filter(c -> c.userId().equals(change.userId()) && c.audience() == null)
                .toList();
        if (ofUser.size() > mostKept) {
            town.changes.remove(ofUser.getFirst());
            town.floors.put(change.userId(), ofUser.getFirst().sequence());
        }
    }

    @Override
    public Optional<Long> suppressedAt(PhoneNumber number) {
        return Optional.ofNullable(town.suppressed.get(number)).map(InMemoryTown.Suppressed::version);
    }

    @Override
    public void suppress(PhoneNumber number, long version, long epoch) {
        town.suppressed.put(number, new InMemoryTown.Suppressed(version, epoch));
        town.inBooks.add(number);
        town.changes.removeIf(change -> change.subject().equals(number));
        town.books.remove(number);
        town.removed.values().forEach(removed -> removed.remove(number));
    }

    @Override
    public void suppressionSeen(PhoneNumber number, long epoch) {
        town.suppressed.computeIfPresent(number, (_, known) -> new InMemoryTown.Suppressed(known.version(), epoch));
    }

    @Override
    public void lift(PhoneNumber number) {
        town.suppressed.remove(number);
        town.inBooks.remove(number);
    }

    @Override
    public void liftNotSeenSince(long epoch) {
        town.suppressed.values().removeIf(known -> known.epoch() < epoch);
        town.inBooks.retainAll(town.suppressed.keySet());
    }
}
