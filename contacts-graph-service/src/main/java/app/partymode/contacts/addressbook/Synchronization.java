package app.partymode.contacts.addressbook;

import app.partymode.concurrency.Retries;
import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.DiscoveryBudget.Plan;
import app.partymode.contacts.addressbook.FoundBooks.FoundBook;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.users.FormerNumbers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.retry.RetryTemplate;
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
    private final FoundBooks ownBooks;
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
        this.ownBooks = new FoundBooks(books, formerNumbers);
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
        return write(owner, upserts, book -> book.with(upserts.contacts(), removals), expected);
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
        if (admission.alters(read.book()) && writeDeferred(owner, read, admission)) {
            written.changed();
        }
    }

    /** False where the book, or its number, is no longer the owner's as it was read. */
    private boolean writeDeferred(Owner owner, MatchedBook read, Admission admission) {
        try {
            return books.write(owner, read.book().version(), admission.unanswered());
        } catch (NotTheOwner e) {
            return false;
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
        FoundBook found = expected.isPresent() ? ownBooks.findAnywhere(owner) : ownBooks.find(owner);
        AddressBook book = found.read().book();
        BookChange change = withoutSuppressed(found.read(), difference.apply(book));
        check(book, change, expected);
        refuseOwnNumber(found.at(), change);
        Plan plan = budget.plan(found.at(), found.read(), change, upload.order());
        tokens.upTo(plan.fresh());
        if (!plan.admission().alters(book)) {
            ownBooks.refuseToMiss(owner, found);
            return outcome(found.read(), change, upload);
        }
        return outcome(written(owner, found, plan.admission()), change, upload);
    }

    /** Where nobody is concerned, what was read before tells all. */
    private MatchedBook written(Owner owner, FoundBook found, Admission admission) {
        if (ownBooks.write(found, admission) == WriteOutcome.UNNOTED) {
            return found.read().after(admission);
        }
        // First: an event that was applied meanwhile without seeing this book has been committed when it returns.
        written.changed();
        return ownBooks.findAnywhere(owner).read();
    }

    /**
     * While a change of number is on its way, the number under which the book still is, or is already, may be a contact of the
     * upload. It can be written once both are the same number.
     */
    private static void refuseOwnNumber(Owner at, BookChange change) {
        if (change.added().stream().anyMatch(contact -> contact.number().equals(at.number()))) {
            throw new ChangedMeanwhile();
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
