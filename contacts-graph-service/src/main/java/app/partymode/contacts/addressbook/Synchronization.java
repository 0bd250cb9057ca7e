package app.partymode.contacts.addressbook;

import app.partymode.concurrency.Retries;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.DiscoveryBudget.Plan;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes an address book what a phone sent, by writing the difference: an unchanged book is read once and not written.
 */
@Component
public final class Synchronization {

    public static final int MOST_CONTACTS = 10_000;

    private static final BookChange NOTHING = new BookChange(List.of(), List.of(), List.of());

    /** Writers of one book conflict; a writer that loses this often tells its client to try again. */
    private static final int MOST_RETRIES = 19;

    private final RetryTemplate retries = Retries.afterLosing(
            MOST_RETRIES, Duration.ofMillis(1), Duration.ofMillis(50), ChangedMeanwhile.class::isInstance);

    private final AddressBooks books;
    private final FormerNumbers formerNumbers;
    private final SuppressedNumbers suppressed;
    private final DiscoveryBudget budget;
    private final ClientAddressLimit clientAddressLimit;
    private final WrittenBooks written;

    public Synchronization(
            AddressBooks books,
            FormerNumbers formerNumbers,
            SuppressedNumbers suppressed,
            DiscoveryBudget budget,
            ClientAddressLimit clientAddressLimit,
            WrittenBooks written) {
        this.books = books;
        this.formerNumbers = formerNumbers;
        this.suppressed = suppressed;
        this.budget = budget;
        this.clientAddressLimit = clientAddressLimit;
        this.written = written;
    }

    /**
     * Replaces the whole book.
     *
     * @param expected the version that the book must have; empty: any
     * @throws VersionMismatch if it has another
     * @throws AddressBookTooLarge if there are too many contacts
     */
    public SyncOutcome replace(Owner owner, ParsedUpload upload, Optional<Long> expected) {
        return write(owner, upload, book -> book.toHold(upload.contacts()), expected);
    }

    /** Adds, renames and removes contacts, all or nothing. A number in both stays. Otherwise as {@link #replace}. */
    public SyncOutcome change(
            Owner owner, ParsedUpload upserts, Collection<PhoneNumber> removals, Optional<Long> expected) {
        return write(owner, upserts, book -> change(owner, book, upserts.contacts(), removals), expected);
    }

    private BookChange change(
            Owner owner, AddressBook book, Collection<Contact> upserts, Collection<PhoneNumber> removals) {
        if (book.version() > 0) {
            return book.with(upserts, removals);
        }
        // A book that a delta begins would be taken for the whole one when the one under the old number is to follow.
        var contacts = new TreeMap<>(underFormerNumber(owner).entries());
        removals.forEach(contacts::remove);
        upserts.forEach(contact -> contacts.put(contact.number(), contact));
        contacts.remove(owner.number());
        return book.toHold(contacts.values());
    }

    /** The book of a user whose number has just changed, where the event has not moved the book yet. */
    private AddressBook underFormerNumber(Owner owner) {
        return formerNumbers.of(owner).map(former -> books.read(former).book()).orElse(AddressBook.EMPTY);
    }

    /** The one place that keeps suppressed numbers out of books: every write of a book calls it. */
    private BookChange withoutSuppressed(MatchedBook read, BookChange change) {
        var unwanted = new HashSet<>(read.suppressed());
        if (!change.added().isEmpty()) {
            unwanted.addAll(suppressed.among(
                    change.added().stream().map(Contact::number).toList()));
        }
        return change.without(unwanted, read.book());
    }

    /**
     * Matches deferred contacts, as far as there is budget. Where another writer writes the book, the next sweep tries
     * again.
     */
    void admitDeferred(Owner owner) {
        MatchedBook read = books.read(owner);
        BookChange change = withoutSuppressed(read, NOTHING);
        Admission admission = budget.plan(
                        owner, read, change, ParsedUpload.of(List.of()).order())
                .admission();
        if (admission.alters(read.book())) {
            books.write(owner, read.book().version(), admission.unanswered());
            written.changed();
        }
    }

    private SyncOutcome write(
            Owner owner, ParsedUpload upload, Function<AddressBook, BookChange> difference, Optional<Long> expected) {
        var tokens = new ConsumedTokens(clientAddressLimit);
        return retries.invoke(() -> writeOnce(owner, upload, difference, expected, tokens));
    }

    private SyncOutcome writeOnce(
            Owner owner,
            ParsedUpload upload,
            Function<AddressBook, BookChange> difference,
            Optional<Long> expected,
            ConsumedTokens tokens) {
        MatchedBook read = books.read(owner);
        AddressBook book = read.book();
        BookChange change = withoutSuppressed(read, difference.apply(book));
        check(book, change, expected);
        Plan plan = budget.plan(owner, read, change, upload.order());
        tokens.upTo(plan.fresh());
        if (!plan.admission().alters(book)) {
            return outcome(read, change, upload);
        }
        if (!books.write(owner, book.version(), plan.admission())) {
            throw new ChangedMeanwhile();
        }
        // First: an event that was applied meanwhile without seeing this book has been committed when it returns.
        written.changed();
        return outcome(books.read(owner), change, upload);
    }

    /** Another writer was first. */
    private static final class ChangedMeanwhile extends ConcurrencyFailureException {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super("an address book was changed by others all the time");
        }
    }

    private static void check(AddressBook book, BookChange change, Optional<Long> expected) {
        if (expected.isPresent() && expected.get() != book.version()) {
            throw new VersionMismatch();
        }
        if (book.size() + change.added().size() - change.removed().size() > MOST_CONTACTS) {
            throw new AddressBookTooLarge();
        }
    }

    private SyncOutcome outcome(MatchedBook read, BookChange change, ParsedUpload upload) {
        var numbers = new HashSet<PhoneNumber>();
        read.book().deferred().forEach(contact -> numbers.add(contact.number()));
        List<ParsedEntry> deferred = upload.entries().stream()
                .filter(entry -> numbers.contains(entry.number()))
                .toList();
        return new SyncOutcome(read, change, upload.rejected(), deferred, budget.remaining(read.budgetState()));
    }
}
