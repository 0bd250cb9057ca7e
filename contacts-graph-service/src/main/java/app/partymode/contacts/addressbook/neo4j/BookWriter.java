package app.partymode.contacts.addressbook.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.Charge;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Cypher.Transaction;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.phoneauth.PhoneNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Writes changes of address books. The numbers are made to exist in a first transaction; a second one locks the owner's number,
 * compares the version and changes the edges. Both go through the numbers in ascending order. Numbers that nothing needs any
 * more are deleted in the second one; whoever counted on one then finds too few and begins anew.
 */
final class BookWriter {

    private static final int MOST_TRIES = 30;

    private final Cypher cypher;
    private final Statement addNumbers = Statement.named("addressbook/add-numbers");
    private final Statement claim = Statement.named("addressbook/claim");
    private final Statement spend = Statement.named("addressbook/spend");
    private final Statement drop = Statement.named("addressbook/drop");
    private final Statement remove = Statement.named("addressbook/remove");
    private final Statement rename = Statement.named("addressbook/rename");
    private final Statement add = Statement.named("addressbook/add");
    private final Statement forgetNumbers = Statement.named("addressbook/forget-numbers");

    BookWriter(Cypher cypher) {
        this.cypher = cypher;
    }

    boolean write(Owner owner, long from, Admission admission) {
        for (int time = 1; ; time++) {
            cypher.write(addNumbers, Map.of("numbers", digits(needed(owner, admission.change()))));
            try {
                return cypher.inTransaction(transaction -> write(transaction, owner, from, admission));
            } catch (BucketChanged changed) {
                return false;
            } catch (NumbersGone gone) {
                if (time == MOST_TRIES) {
                    throw gone;
                }
            }
        }
    }

    private static List<PhoneNumber> needed(Owner owner, BookChange change) {
        var added = change.added().stream().map(Contact::number);
        return Stream.concat(Stream.of(owner.number()), added).sorted().toList();
    }

    private boolean write(Transaction transaction, Owner owner, long from, Admission admission) {
        Row claimed = claim(transaction, owner, from, admission);
        if (!claimed.flag("owned")) {
            throw new NotTheOwner();
        }
        if (!claimed.flag("current")) {
            return false;
        }
        spend(transaction, owner, admission.charge());
        var parted = new ArrayList<>(digits(admission.change().removed()));
        if (claimed.flag("leftover")) {
            parted.addAll(transaction
                    .run(drop, Map.of("number", owner.number().digits()))
                    .getFirst()
                    .numbers("numbers"));
            claim(transaction, owner, from, admission);
        }
        changeEdges(transaction, owner, admission);
        if (!parted.isEmpty()) {
            transaction.run(
                    forgetNumbers, Map.of("numbers", parted.stream().sorted().toList()));
        }
        return true;
    }

    private void spend(Transaction transaction, Owner owner, @Nullable Charge charge) {
        if (charge == null) {
            return;
        }
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("userId", owner.userId());
        parameters.put(
                "fullBefore", charge.before() == null ? null : charge.before().toString());
        parameters.put("fullAfter", charge.after().toString());
        if (transaction.run(spend, parameters).getFirst().number("spent") != 1) {
            throw new BucketChanged();
        }
    }

    private Row claim(Transaction transaction, Owner owner, long from, Admission admission) {
        BookChange change = admission.change();
        long sumGrownBy = BookSum.of(numbers(change.added())) - BookSum.of(change.removed());
        List<PhoneNumber> deferred = numbers(admission.deferred());
        var rows = transaction.run(
                claim,
                Map.of(
                        "number", owner.number().digits(),
                        "userId", owner.userId(),
                        "from", from,
                        "grownBy", change.added().size() - change.removed().size(),
                        "sumGrownBy", sumGrownBy,
                        "deferredNumbers", digits(deferred),
                        "deferredNames", AccountColumns.names(admission.deferred()),
                        "deferredSum", BookSum.ofDeferred(deferred)));
        if (rows.isEmpty()) {
            throw new NumbersGone();
        }
        return rows.getFirst();
    }

    private void changeEdges(Transaction transaction, Owner owner, Admission admission) {
        BookChange change = admission.change();
        long number = owner.number().digits();
        if (!change.removed().isEmpty()) {
            transaction.run(
                    remove,
                    Map.of(
                            "number", number,
                            "userId", owner.userId(),
                            "numbers", digits(change.removed()),
                            "at", admission.at().toString()));
        }
        if (!change.renamed().isEmpty()) {
            transaction.run(
                    rename,
                    Map.of(
                            "number",
                            number,
                            "numbers",
                            digits(numbers(change.renamed())),
                            "names",
                            names(change.renamed())));
        }
        if (!change.added().isEmpty()) {
            var contacts = change.added().stream().map(BookWriter::columns).toList();
            var rows = transaction.run(add, Map.of("number", number, "contacts", contacts));
            if (rows.getFirst().number("count") != change.added().size()) {
                throw new NumbersGone();
            }
        }
    }

    private static Map<String, @Nullable Object> columns(Contact contact) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("number", contact.number().digits());
        columns.put("name", contact.name());
        return columns;
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

    /** The owner has spent something, under another number, since the bucket was read. */
    private static final class BucketChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BucketChanged() {
            super("the bucket was changed meanwhile", null, false, false);
        }
    }

    /** Numbers were deleted, as nothing needed them, after this writer had made sure of them. */
    private static final class NumbersGone extends ConcurrencyFailureException {

        private static final long serialVersionUID = 1L;

        NumbersGone() {
            super("numbers went while they were being added");
        }
    }
}
