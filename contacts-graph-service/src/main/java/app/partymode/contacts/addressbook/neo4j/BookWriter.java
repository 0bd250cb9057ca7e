package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.neo4j.WriteConflict;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of address books, each in one transaction, for most of which one statement is enough: the statement that locks the owner's number and compares
 * the version also writes the document and the edges that are new, in ascending order of their numbers. Numbers that nothing needs any more are
 * deleted with it; a transaction that links to one at that moment fails and is retried.
 */
final class BookWriter {

    private final Cypher cypher;
    private final Statement write = Statement.named("addressbook/write");
    private final Statement drop = Statement.named("addressbook/remove-book");
    private final Statement remove = Statement.named("addressbook/remove-contacts");
    private final Statement rename = Statement.named("addressbook/rename-contacts");
    private final Statement makeDocuments = Statement.named("addressbook/make-documents");
    private final Statement noteChange = Statement.named("addressbook/note-change");
    private final Statement forgetNumbers = Statement.named("addressbook/forget-numbers");

    /** Until a write has seen that the version before is gone: a name on an edge is a second statement. */
    private volatile boolean edgesMayBeNamed = true;

    BookWriter(Cypher cypher) {
        this.cypher = cypher;
    }

    WriteOutcome write(Owner owner, long from, Admission admission) {
        try {
            boolean mayBeAlone =
                    !edgesMayBeNamed && admission.change().removed().isEmpty();
            return (mayBeAlone ? writeAlone(owner, from, admission) : Optional.<WriteOutcome>empty())
                    .orElseGet(() -> cypher.inTransaction(transaction -> write(transaction, owner, from, admission)));
        } catch (Outdated outdated) {
            return WriteOutcome.OUTDATED;
        }
    }

    /** Where one statement is enough, no transaction has to be opened for it. Empty: it is not, and nothing was written. */
    private Optional<WriteOutcome> writeAlone(Owner owner, long from, Admission admission) {
        Row written =
                cypher.write(write, BookColumns.of(owner, from, admission)).getFirst();
        try {
            check(written);
        } catch (NotTheOwner | Outdated e) {
            cypher.write(forgetNumbers, Map.of("numbers", List.of(owner.number().digits())));
            throw e;
        }
        if (written.flag("named") && written.flag("written")) {
            edgesMayBeNamed = true;
            cypher.inTransaction(transaction -> nameEdges(transaction, owner, admission.change()));
        }
        return written.flag("written") ? Optional.of(WriteOutcome.of(written.flag("noted"))) : Optional.empty();
    }

    private WriteOutcome write(Transaction transaction, Owner owner, long from, Admission admission) {
        boolean noted = noteRemoved(transaction, owner, admission);
        List<Long> parted =
                new ArrayList<>(BookColumns.digits(admission.change().removed()));
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
        removeEdges(transaction, owner, admission);
        edgesMayBeNamed = written.flag("named");
        if (edgesMayBeNamed) {
            nameEdges(transaction, owner, admission.change());
        }
        if (!parted.isEmpty()) {
            transaction.run(
                    forgetNumbers, Map.of("numbers", parted.stream().sorted().toList()));
        }
        return WriteOutcome.of(noted || written.flag("noted"));
    }

    /** Before the contacts are removed: it asks who sees the owner until then. Those that are added are noted with them. */
    private boolean noteRemoved(Transaction transaction, Owner owner, Admission admission) {
        if (admission.change().removed().isEmpty()) {
            return false;
        }
        var change = Map.<String, Object>of(
                "number", owner.number().digits(),
                "userId", owner.userId(),
                "numbers", BookColumns.digits(admission.concerned()),
                "admitted", BookColumns.digits(admission.untold()),
                "at", admission.at().toString());
        return transaction.run(noteChange, change).getFirst().flag("noted");
    }

    private List<Long> dropBook(Transaction transaction, Owner owner) {
        return transaction
                .run(drop, Map.of("number", owner.number().digits()))
                .getFirst()
                .numbers("numbers");
    }

    private Row book(Transaction transaction, Owner owner, long from, Admission admission) {
        Row written =
                transaction.run(write, BookColumns.of(owner, from, admission)).getFirst();
        check(written);
        return written;
    }

    private static void check(Row written) {
        if (!written.flag("owned")) {
            throw new NotTheOwner();
        }
        if (!written.flag("current")) {
            throw new Outdated();
        }
    }

    private void removeEdges(Transaction transaction, Owner owner, Admission admission) {
        List<PhoneNumber> removed = admission.change().removed();
        if (!removed.isEmpty()) {
            transaction.run(
                    remove,
                    Map.of(
                            "number", owner.number().digits(),
                            "userId", owner.userId(),
                            "numbers", BookColumns.digits(removed),
                            "at", admission.at().toString()));
        }
    }

    /** For instances of the version before, which read names there. */
    private boolean nameEdges(Transaction transaction, Owner owner, BookChange change) {
        List<Contact> put = BookColumns.put(change);
        if (!put.isEmpty()) {
            transaction.run(
                    rename,
                    Map.of(
                            "number",
                            owner.number().digits(),
                            "numbers",
                            BookColumns.digits(BookColumns.numbers(put)),
                            "names",
                            names(put)));
        }
        return true;
    }

    private static Map<String, @Nullable String> names(Collection<Contact> contacts) {
        var names = new HashMap<String, @Nullable String>();
        contacts.forEach(contact -> names.put(String.valueOf(contact.number().digits()), contact.name()));
        return names;
    }

    /** The book has another version, or the owner has used budget under another number, since they were read. */
    private static final class Outdated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Outdated() {
            super("changed meanwhile", null, false, false);
        }
    }
}
