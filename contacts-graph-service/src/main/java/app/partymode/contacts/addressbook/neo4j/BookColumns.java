package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.matching.neo4j.BookChecksum;
import app.partymode.contacts.users.DeletedUser;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What addressbook/write is given of a change. */
final class BookColumns {

    private BookColumns() {}

    /** Those of a change from a version of a book. Contacts that are removed are noted before, so those that are added are too. */
    static Map<String, @Nullable Object> of(Owner owner, long from, Admission admission) {
        BookChange change = admission.change();
        List<Long> deferred = digits(numbers(admission.deferred()));
        List<Long> added = digits(numbers(change.added()));
        List<Long> removed = digits(change.removed());
        List<Contact> put = put(change);
        var columns = new HashMap<String, @Nullable Object>(Map.ofEntries(
                Map.entry("number", owner.number().digits()),
                Map.entry("userId", owner.userId()),
                Map.entry("digest", DeletedUser.digest(owner.userId())),
                Map.entry("from", from),
                Map.entry("grownBy", added.size() - removed.size()),
                Map.entry("sumGrownBy", BookChecksum.of(added) - BookChecksum.of(removed)),
                Map.entry("deferredNumbers", deferred),
                Map.entry("deferredNames", ContactColumns.names(admission.deferred())),
                Map.entry("deferredSum", BookChecksum.ofDeferred(deferred)),
                Map.entry("gone", gone(change)),
                Map.entry("put", digits(numbers(put))),
                Map.entry("putNames", ContactColumns.names(put)),
                Map.entry("added", added),
                Map.entry("noted", removed.isEmpty()),
                Map.entry("admitted", digits(admission.untold())),
                Map.entry("at", admission.at().toString())));
        BucketUpdate bucketUpdate = admission.bucketUpdate();
        columns.put("fullBefore", bucketUpdate == null ? null : BudgetStateColumns.text(bucketUpdate.before()));
        columns.put("fullAfter", bucketUpdate == null ? null : BudgetStateColumns.text(bucketUpdate.after()));
        return columns;
    }

    /** What comes into the document, ascending. A contact with another name leaves it and comes into it. */
    static List<Contact> put(BookChange change) {
        return Stream.concat(change.added().stream(), change.renamed().stream())
                .sorted(Comparator.comparing(Contact::number))
                .toList();
    }

    private static List<Long> gone(BookChange change) {
        return Stream.concat(
                        change.removed().stream(), change.renamed().stream().map(Contact::number))
                .map(PhoneNumber::digits)
                .toList();
    }

    static List<PhoneNumber> numbers(Collection<Contact> contacts) {
        return contacts.stream().map(Contact::number).toList();
    }

    static List<Long> digits(Collection<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toList();
    }
}
