package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBooks;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.addressbook.NotTheOwner;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.PostgresTransactions;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Reads a book with one statement; writes one under the lock of its row. */
@OnPostgres
class PostgresAddressBooks implements AddressBooks {

    private final PostgresTransactions transactions;
    private final SqlFiles.Statement readAddressBook;
    private final SqlFiles.Statement findContact;
    private final SqlFiles.Statement beginBook;
    private final SqlFiles.Statement advanceBook;
    private final SqlFiles.Statement findUserOfNumber;
    private final SqlFiles.Statement clearContacts;
    private final ContactWrites contacts;

    PostgresAddressBooks(PostgresTransactions transactions, SqlFiles sql) {
        this.transactions = transactions;
        readAddressBook = sql.load("read-address-book");
        findContact = sql.load("find-contact");
        beginBook = sql.load("begin-book");
        advanceBook = sql.load("advance-book");
        findUserOfNumber = sql.load("find-user-of-number");
        clearContacts = sql.load("clear-contacts");
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
    public Optional<Contact> find(Owner owner, PhoneNumber number) {
        return findContact
                .prepare()
                .param("owner", owner.number().digits())
                .param("user_id", owner.userId())
                .param("number", number.digits())
                .query((row, index) -> new Contact(SqlValues.number(row, "number"), row.getString("name")))
                .optional();
    }

    @Override
    public boolean write(Owner owner, long from, BookChange change) {
        return transactions.run(() -> {
            boolean turn = from == 0 ? begin(owner) : advance(owner, from);
            // Asked after the book's row is locked: whoever gives the number to another user locks it too.
            refuseOthers(owner);
            if (turn) {
                contacts.write(owner.number(), change);
            }
            return turn;
        });
    }

    private boolean begin(Owner owner) {
        boolean turn = beginBook
                        .prepare()
                        .param("owner", owner.number().digits())
                        .param("user_id", owner.userId())
                        .update()
                == 1;
        if (turn) {
            clearContacts.prepare().param("owner", owner.number().digits()).update();
        }
        return turn;
    }

    private boolean advance(Owner owner, long from) {
        return advanceBook
                        .prepare()
                        .param("owner", owner.number().digits())
                        .param("user_id", owner.userId())
                        .param("version", from)
                        .update()
                == 1;
    }

    private void refuseOthers(Owner owner) {
        List<String> users = findUserOfNumber
                .prepare()
                .param("number", owner.number().digits())
                .query((row, index) -> row.getString("user_id"))
                .list();
        if (users.stream().anyMatch(user -> !user.equals(owner.userId()))) {
            throw new NotTheOwner();
        }
    }
}
