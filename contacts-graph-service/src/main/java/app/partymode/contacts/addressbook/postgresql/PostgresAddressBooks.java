package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.DeferredContacts;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.addressbook.WriteOutcome;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.PostgresTransactions;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.DeletedUser;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a book with one statement; writes one under the lock of its row. */
@OnPostgres
class PostgresAddressBooks implements AddressBooks {

    private final PostgresTransactions transactions;
    private final SqlFiles.Statement readAddressBook;
    private final SqlFiles.Statement findDeferred;
    private final SqlFiles.Statement findByNumbers;
    private final SqlFiles.Statement consumeBudget;
    private final SqlFiles.Statement beginBook;
    private final SqlFiles.Statement advanceBook;
    private final SqlFiles.Statement mayHaveBook;
    private final SqlFiles.Statement clearContacts;
    private final ContactWrites contacts;

    PostgresAddressBooks(PostgresTransactions transactions, SqlFiles sql) {
        this.transactions = transactions;
        readAddressBook = sql.load("addressbook/read");
        findDeferred = sql.load("addressbook/find-deferred");
        findByNumbers = sql.load("addressbook/find-by-numbers");
        consumeBudget = sql.load("addressbook/consume-budget");
        beginBook = sql.load("addressbook/begin-book");
        advanceBook = sql.load("addressbook/advance-book");
        mayHaveBook = sql.load("addressbook/may-have-book");
        clearContacts = sql.load("feed/clear-contacts");
        contacts = new ContactWrites(sql);
    }

    @Override
    public MatchedBook read(Owner owner) {
        return readAddressBook
                .prepare()
                .param("owner", owner.number().digits())
                .param("user_id", owner.userId())
                .query(MatchedBookRows::read);
    }

    @Override
    public WriteOutcome writeAndTell(Owner owner, long from, Admission admission) {
        try {
            return transactions.run(() -> writeNow(owner, from, admission));
        } catch (BucketChanged e) {
            return WriteOutcome.OUTDATED;
        }
    }

    private WriteOutcome writeNow(Owner owner, long from, Admission admission) {
        List<Contact> deferred = admission.deferred();
        boolean turn = from == 0 ? begin(owner, deferred) : advance(owner, from, deferred);
        // Asked after the book's row is locked: a transaction that gives or takes the number locks it too.
        refuseOthers(owner, turn && from == 0);
        if (!turn) {
            return WriteOutcome.OUTDATED;
        }
        consume(owner, admission.bucketUpdate());
        return WriteOutcome.of(contacts.write(owner, admission));
    }

    private void consume(Owner owner, @Nullable BucketUpdate bucketUpdate) {
        if (bucketUpdate != null
                && consumeBudget
                                .prepare()
                                .param("user_id", owner.userId())
                                .param("before", SqlValues.time(bucketUpdate.before()), Types.TIMESTAMP_WITH_TIMEZONE)
                                .param("after", SqlValues.time(bucketUpdate.after()))
                                .update()
                        != 1) {
            throw new BucketChanged();
        }
    }

    @Override
    public List<DeferredContacts> withDeferred(long after, int limit) {
        return findDeferred
                .prepare()
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new DeferredContacts(
                        new Owner(row.getString("user_id"), SqlValues.number(row, "owner")),
                        MatchedBookRows.budgetState(row),
                        row.getInt("deferred")))
                .list();
    }

    @Override
    public List<Owner> withNumbersBetween(long first, long last, long after, int limit) {
        return findByNumbers
                .prepare()
                .param("first", first)
                .param("last", last)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new Owner(row.getString("user_id"), SqlValues.number(row, "owner")))
                .list();
    }

    private boolean begin(Owner owner, List<Contact> deferred) {
        boolean turn = DeferredColumns.bind(beginBook.prepare(), deferred)
                        .param("owner", owner.number().digits())
                        .param("user_id", owner.userId())
                        .update()
                == 1;
        if (turn) {
            clearContacts.prepare().param("owner", owner.number().digits()).update();
        }
        return turn;
    }

    private boolean advance(Owner owner, long from, List<Contact> deferred) {
        return DeferredColumns.bind(advanceBook.prepare(), deferred)
                        .param("owner", owner.number().digits())
                        .param("user_id", owner.userId())
                        .param("version", from)
                        .update()
                == 1;
    }

    private void refuseOthers(Owner owner, boolean begun) {
        boolean owned = mayHaveBook
                .prepare()
                .param("number", owner.number().digits())
                .param("user_id", owner.userId())
                .param("begun", begun)
                .param("digest", DeletedUser.digest(owner.userId()))
                .query(Boolean.class)
                .single();
        if (!owned) {
            throw new NotTheOwner();
        }
    }

    /** The owner has used budget, under another number, since the bucket was read. */
    private static final class BucketChanged extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BucketChanged() {
            super("the bucket was changed meanwhile", null, false, false);
        }
    }
}
