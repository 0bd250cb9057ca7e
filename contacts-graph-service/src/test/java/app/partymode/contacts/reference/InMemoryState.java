package app.partymode.contacts.reference;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.feed.BookChange;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StoredUpdate;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.users.Profile;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The data that the in-memory ports share. Guarded by its own monitor. */
final class InMemoryState {

    record Book(String userId, AddressBook book) {

        Book without(PhoneNumber number) {
            var contacts = new TreeMap<>(book.contacts());
            contacts.remove(number);
            return new Book(userId, new AddressBook(book.version() + 1, contacts, book.deferred()));
        }
    }

    record Suppressed(long version, long epoch) {}

    record User(Profile profile, long epoch) {}

    final Map<PhoneNumber, Book> books = new TreeMap<>();
    final Map<PhoneNumber, User> users = new TreeMap<>();
    final Map<PhoneNumber, Suppressed> suppressed = new TreeMap<>();
    /** Those of the suppressed numbers that may still be in books. */
    final TreeSet<PhoneNumber> inBooks = new TreeSet<>();
    /** When each user's bucket is full again. */
    final Map<String, Instant> fullAt = new TreeMap<>();

    final Map<String, Rank> ranks = new TreeMap<>();

    /** Up to where updates for a reader may have been dropped, by the reader's id. */
    final Map<String, Long> readerFloors = new TreeMap<>();

    /** When users were deleted, by id. */
    final Map<String, Instant> deleted = new TreeMap<>();

    /** When each user removed which numbers. */
    final Map<String, Map<PhoneNumber, Instant>> removed = new TreeMap<>();

    final List<StoredUpdate> changes = new ArrayList<>();
    final List<BookChange> bookChanges = new ArrayList<>();
    final Map<String, Long> floors = new TreeMap<>();
    Feed feed = Feed.begin(
            UUID.randomUUID().toString().substring(0, 8), UUID.randomUUID().toString());

    AddressBook bookOf(Owner owner) {
        Book book = books.get(owner.number());
        return book == null || !book.userId().equals(owner.userId()) ? AddressBook.EMPTY : book.book();
    }

    boolean mayHaveBook(Owner owner, boolean begins) {
        User user = users.get(owner.number());
        return user != null
                ? user.profile().userId().equals(owner.userId())
                : !begins
                        || !deleted.containsKey(owner.userId())
                                && users.values().stream()
                                        .noneMatch(it -> it.profile().userId().equals(owner.userId()));
    }

    void remember(String userId, Iterable<PhoneNumber> numbers, Instant at) {
        var ofUser = removed.computeIfAbsent(userId, _ -> new TreeMap<>());
        numbers.forEach(number -> ofUser.put(number, at));
    }

    /** Has it now, or as deferred, or is remembered to have removed it. */
    boolean hasHad(PhoneNumber owner, PhoneNumber number) {
        Book book = books.get(owner);
        User user = users.get(owner);
        return book != null && book.book().entries().containsKey(number)
                || user != null
                        && removed.getOrDefault(user.profile().userId(), Map.of())
                                .containsKey(number);
    }

    /** The owners of books with this number. */
    List<PhoneNumber> holdersOf(PhoneNumber number) {
        return books.keySet().stream().filter(owner -> has(owner, number)).toList();
    }

    boolean has(PhoneNumber owner, PhoneNumber number) {
        Book book = books.get(owner);
        return book != null && book.book().contacts().containsKey(number);
    }

    /** Whether this reader has the user as a match. */
    boolean isMatch(PhoneNumber reader, Profile them) {
        return has(reader, them.number()) && mayDiscover(reader, them);
    }

    boolean blocks(PhoneNumber one, PhoneNumber other) {
        User user = users.get(one);
        return user != null && user.profile().blocks().contains(other);
    }

    /** Whether this user lets the reader, who has the user's number, discover that it is registered. */
    boolean mayDiscover(PhoneNumber reader, Profile them) {
        return !blocks(reader, them.number())
                && !blocks(them.number(), reader)
                && them.discoverableBy().opensTo(has(them.number(), reader));
    }
}
