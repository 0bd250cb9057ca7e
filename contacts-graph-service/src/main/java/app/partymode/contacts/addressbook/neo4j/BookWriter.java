package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.matching.neo4j.BookChecksum;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.neo4j.WriteConflict;
import app.partymode.contacts.users.DeletedUser;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of address books, each in one transaction: the statement that locks the owner's number and compares
 * the version also writes the document and the edges that are new, in ascending order of their numbers. Numbers that nothing needs any more are
 * deleted with it; a transaction that links to one at that moment fails and is retried.
 */
final class BookWriter {

    private final Cypher cypher;
    private final Statement write = Statement.named("addressbook/write");
    private final Statement consumeBudget = Statement.named("addressbook/consume-budget");
    private final Statement drop = Statement.named("addressbook/remove-book");
    private final Statement remove = Statement.named("addressbook/remove-contacts");
    private final Statement rename = Statement.named("addressbook/rename-contacts");
    private final Statement makeDocuments = Statement.named("addressbook/make-documents");
    private final Statement noteChange = Statement.named("addressbook/note-change");
    private final Statement forgetNumbers = Statement.named("addressbook/forget-numbers");

    BookWriter(Cypher cypher) {
        this.cypher = cypher;
    }

    boolean write(Owner owner, long from, Admission admission) {
        try {
            return cypher.inTransaction(transaction -> {
                write(transaction, owner, from, admission);
                return true;
            });
        } catch (Outdated outdated) {
            return false;
        }
    }

    private void write(Transaction transaction, Owner owner, long from, Admission admission) {
        note(transaction, owner, admission);
        List<Long> parted = new ArrayList<>(digits(admission.change().removed()));
        Row written = book(transaction, owner, from, admission);
        if (written.flag("leftover")) {
            parted.addAll(dropBook(transaction, owner));
            written = book(transaction, owner, from, admission);
        }
        if (written.flag("stale")) {
            transaction.run(
                    makeDocuments, Map.of("numbers", List.of(owner.number().digits())));
            written = book(transaction, owner, from, admission);
        }
        if (!written.flag("written")) {
            throw new WriteConflict("the owner's number went while the book was being written");
        }
        consume(transaction, owner, admission.bucketUpdate());
        removeEdges(transaction, owner, admission);
        if (written.flag("named")) {
            nameEdges(transaction, owner, admission.change());
        }
        if (!parted.isEmpty()) {
            transaction.run(
                    forgetNumbers, Map.of("numbers", parted.stream().sorted().toList()));
        }
    }

    /** Before the contacts are changed: it asks who sees the owner until then. */
    private void note(Transaction transaction, Owner owner, Admission admission) {
        List<PhoneNumber> concerned = admission.concerned();
        if (!concerned.isEmpty()) {
            transaction.run(
                    noteChange,
                    Map.of(
                            "number", owner.number().digits(),
                            "userId", owner.userId(),
                            "numbers", digits(concerned),
                            "admitted", digits(admission.untold()),
                            "at", admission.at().toString()));
        }
    }

    private List<Long> dropBook(Transaction transaction, Owner owner) {
        return transaction
                .run(drop, Map.of("number", owner.number().digits()))
                .getFirst()
                .numbers("numbers");
    }

    private void consume(Transaction transaction, Owner owner, @Nullable BucketUpdate bucketUpdate) {
        if (bucketUpdate == null) {
            return;
        }
        var parameters = BudgetStateColumns.of(owner.userId(), bucketUpdate);
        if (transaction.run(consumeBudget, parameters).getFirst().number("consumed") != 1) {
            throw new Outdated();
        }
    }

    private Row book(Transaction transaction, Owner owner, long from, Admission admission) {
        Row written = transaction.run(write, columns(owner, from, admission)).getFirst();
        if (!written.flag("owned")) {
            throw new NotTheOwner();
        }
        if (!written.flag("current")) {
            throw new Outdated();
        }
        return written;
    }

    private static Map<String, Object> columns(Owner owner, long from, Admission admission) {
        BookChange change = admission.change();
        List<Long> deferred = digits(numbers(admission.deferred()));
        List<Long> added = digits(numbers(change.added()));
        List<Long> removed = digits(change.removed());
        List<Contact> put = put(change);
        return Map.ofEntries(
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
                Map.entry("added", added));
    }

    /** What comes into the document, ascending. A contact with another name leaves it and comes into it. */
    private static List<Contact> put(BookChange change) {
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

    private void removeEdges(Transaction transaction, Owner owner, Admission admission) {
        List<PhoneNumber> removed = admission.change().removed();
        if (!removed.isEmpty()) {
            transaction.run(
                    remove,
                    Map.of(
                            "number", owner.number().digits(),
                            "userId", owner.userId(),
                            "numbers", digits(removed),
                            "at", admission.at().toString()));
        }
    }

    /** For instances of the version before, which read names there. */
    private void nameEdges(Transaction transaction, Owner owner, BookChange change) {
        List<Contact> put = put(change);
        if (!put.isEmpty()) {
            transaction.run(
                    rename,
                    Map.of("number", owner.number().digits(), "numbers", digits(numbers(put)), "names", names(put)));
        }
    }

    private static Map<String, @Nullable String> names(Collection<Contact> contacts) {
        var names = new HashMap<String, @Nullable String>();
        contacts.forEach(contact -> names.put(String.valueOf(contact.number().digits()), contact.name()));
        return names;
    }

    private static List<PhoneNumber> numbers(Collection<Contact> contacts) {
        return contacts.stream().map(Contact::number).toList();
    }

    private static List<Long> digits(Collection<PhoneNumber> numbers) {
        return numbers.stream().map(PhoneNumber::digits).toList();
    }

    /** The book has another version, or the owner has used budget under another number, since they were read. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outdated() {
            super("changed meanwhile", null, false, false);
        }
    }
}
