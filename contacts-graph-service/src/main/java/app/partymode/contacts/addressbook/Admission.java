package app.partymode.contacts.addressbook;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a change of an address book that its owner's budget allows now.
 *
 * @param change of the contacts that are matched: {@code added} are matched from now on; ascending, as ever
 * @param deferred all contacts that wait for budget after it, in the order in which they will be matched
 * @param bucketUpdate what it costs the owner; null: nothing
 * @param at when; the numbers removed are remembered from then on
 * @param answered whether the owner gets the matches in an answer; if not, the feed tells those of the contacts added
 */
public record Admission(
        BookChange change, List<Contact> deferred, @Nullable BucketUpdate bucketUpdate, Instant at, boolean answered) {

    public Admission(BookChange change, List<Contact> deferred, @Nullable BucketUpdate bucketUpdate, Instant at) {
        this(change, deferred, bucketUpdate, at, true);
    }

    public Admission {
        var added = change.added().stream()
                .sorted(Comparator.comparing(Contact::number))
                .toList();
        change = new BookChange(added, change.renamed(), change.removed());
        deferred = List.copyOf(deferred);
    }

    /** For an owner without a limit. No contact is deferred afterwards. */
    public static Admission ofAll(BookChange change, Instant at) {
        return new Admission(change, List.of(), null, at);
    }

    /** The same, by the service itself: no answer tells the owner. */
    public Admission unanswered() {
        return new Admission(change, deferred, bucketUpdate, at, false);
    }

    /** The numbers of the contacts that the feed has to tell the owner as matches. */
    public List<PhoneNumber> untold() {
        return answered
                ? List.of()
                : change.added().stream().map(Contact::number).toList();
    }

    /** The numbers of people who are to be told that the owner has them, or no longer; ascending. */
    public List<PhoneNumber> concerned() {
        return Stream.concat(change.added().stream().map(Contact::number), change.removed().stream())
                .sorted()
                .toList();
    }

    /** Whether it alters this book. */
    public boolean alters(AddressBook book) {
        return !change.isEmpty() || !deferred.equals(book.deferred());
    }

    /**
     * Moves the time at which the owner's bucket is full again.
     *
     * @param before the value that must still be stored, or nothing is written; null: the bucket is full
     */
    public record BucketUpdate(@Nullable Instant before, Instant after) {}
}
