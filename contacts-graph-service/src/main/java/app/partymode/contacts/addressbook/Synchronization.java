package app.partymode.contacts.addressbook;

import app.partymode.contacts.Owner;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Brings an address book to what a phone says, by writing the difference: an unchanged book is read once and not written. */
@Component
public final class Synchronization {

    public static final int MOST_CONTACTS = 10_000;

    /** Writers of one book take turns; somebody who loses this often is told to try again. */
    private static final int MOST_TRIES = 20;

    private final AddressBooks books;
    private final RegisteredUsers users;
    private final SuppressedNumbers suppressed;

    Synchronization(AddressBooks books, RegisteredUsers users, SuppressedNumbers suppressed) {
        this.books = books;
        this.users = users;
        this.suppressed = suppressed;
    }

    /**
     * Replaces the whole book.
     *
     * @param expected the version that the book must have; empty: any
     * @throws VersionMismatch if it has another
     * @throws AddressBookTooLarge if there are too many contacts
     */
    public SyncOutcome replace(Owner owner, Submission submission, Optional<Long> expected) {
        return write(owner, book -> book.toHold(submission.contacts()), submission.rejected(), expected);
    }

    /** Adds, renames and removes contacts, all or nothing. A number in both stays. Otherwise as {@link #replace}. */
    public SyncOutcome change(
            Owner owner, Submission upserts, Collection<PhoneNumber> removals, Optional<Long> expected) {
        return write(owner, book -> change(owner, book, upserts.contacts(), removals), upserts.rejected(), expected);
    }

    private BookChange change(
            Owner owner, AddressBook book, Collection<Contact> upserts, Collection<PhoneNumber> removals) {
        if (book.version() > 0) {
            return book.with(upserts, removals);
        }
        // A book that a delta begins would be taken for the whole one when the one under the old number is to follow.
        var contacts = new TreeMap<>(underFormerNumber(owner).contacts());
        removals.forEach(contacts::remove);
        upserts.forEach(contact -> contacts.put(contact.number(), contact));
        contacts.remove(owner.number());
        return book.toHold(contacts.values());
    }

    /** The book of somebody whose number has just changed, which the event of it has not moved yet. */
    private AddressBook underFormerNumber(Owner owner) {
        return users.find(owner.userId())
                .map(Profile::number)
                .filter(number -> !number.equals(owner.number()))
                .map(number -> books.read(new Owner(owner.userId(), number)).book())
                .orElse(AddressBook.EMPTY);
    }

    /** The one place that keeps suppressed numbers out of books; whatever writes a book for a phone comes by here. */
    private BookChange withoutSuppressed(Owner owner, AddressBook book, BookChange change) {
        List<PhoneNumber> added = change.added().stream().map(Contact::number).toList();
        return change.without(suppressed.among(owner, added), book);
    }

    private SyncOutcome write(
            Owner owner,
            Function<AddressBook, BookChange> difference,
            List<Rejection> rejected,
            Optional<Long> expected) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            MatchedBook read = books.read(owner);
            AddressBook book = read.book();
            if (expected.isPresent() && expected.get() != book.version()) {
                throw new VersionMismatch();
            }
            BookChange change = withoutSuppressed(owner, book, difference.apply(book));
            if (book.size() + change.added().size() - change.removed().size() > MOST_CONTACTS) {
                throw new AddressBookTooLarge();
            }
            if (change.isEmpty()) {
                return new SyncOutcome(read, change, rejected);
            }
            if (books.write(owner, book.version(), change)) {
                return new SyncOutcome(books.read(owner), change, rejected);
            }
        }
        throw new ConcurrencyFailureException("an address book was changed by others all the time");
    }
}
