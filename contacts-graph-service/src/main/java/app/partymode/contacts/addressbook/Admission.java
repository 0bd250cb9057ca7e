package app.partymode.contacts.addressbook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a change of an address book that its owner's budget allows now.
 *
 * @param change of the contacts that are matched: {@code added} are matched from now on; ascending, as ever
 * @param deferred all contacts that wait for budget after it, in the order in which they will be matched
 * @param bucketUpdate what it costs the owner; null: nothing
 * @param at when; the numbers removed are remembered from then on
 */
public record Admission(
        BookChange change, List<Contact> deferred, @Nullable BucketUpdate bucketUpdate, Instant at) {

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
