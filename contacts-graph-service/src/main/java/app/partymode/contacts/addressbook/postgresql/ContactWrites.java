package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes the contacts of a book whose row the transaction has locked: whole sets, in the order of the numbers. */
final class ContactWrites {

    private final SqlFiles.Statement removeContacts;
    private final SqlFiles.Statement putContacts;
    private final SqlFiles.Statement noteChange;

    ContactWrites(SqlFiles sql) {
        removeContacts = sql.load("addressbook/remove-contacts");
        putContacts = sql.load("addressbook/put-contacts");
        noteChange = sql.load("addressbook/note-change");
    }

    /** Tells whether it noted the change for the feed. */
    boolean write(Owner by, Admission admission) {
        PhoneNumber owner = by.number();
        BookChange change = admission.change();
        boolean noted = note(by, admission);
        if (!change.removed().isEmpty()) {
            removeContacts
                    .prepare()
                    .param("owner", owner.digits())
                    .param("user_id", by.userId())
                    .param("numbers", SqlValues.digits(change.removed()))
                    .param("at", SqlValues.time(admission.at()))
                    .update();
        }
        List<Contact> present = Stream.concat(change.added().stream(), change.renamed().stream())
                .sorted(Comparator.comparing(Contact::number))
                .toList();
        if (!present.isEmpty()) {
            put(owner, present);
        }
        return noted;
    }

    /** Before the contacts are changed: it asks who sees the owner until then. */
    private boolean note(Owner by, Admission admission) {
        List<PhoneNumber> concerned = admission.concerned();
        return !concerned.isEmpty()
                && noteChange
                                .prepare()
                                .param("owner", by.number().digits())
                                .param("user_id", by.userId())
                                .param("numbers", SqlValues.digits(concerned))
                                .param("admitted", SqlValues.digits(admission.untold()))
                                .param("at", SqlValues.time(admission.at()))
                                .update()
                        == 1;
    }

    private void put(PhoneNumber owner, List<Contact> contacts) {
        putContacts
                .prepare()
                .param("owner", owner.digits())
                .param(
                        "numbers",
                        SqlValues.digits(contacts.stream().map(Contact::number).toList()))
                .param("names", contacts.stream().map(Contact::name).toArray(String[]::new))
                .update();
    }
}
