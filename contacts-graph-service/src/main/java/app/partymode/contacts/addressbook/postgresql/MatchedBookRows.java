package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.postgresql.MatchColumns;
import app.partymode.contacts.postgresql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/** A book with its matches, out of one row a contact. */
final class MatchedBookRows {

    private MatchedBookRows() {}

    static MatchedBook read(ResultSet rows) throws SQLException {
        long version = 0;
        var contacts = new ArrayList<Contact>();
        var matches = new ArrayList<Match>();
        while (rows.next()) {
            version = rows.getLong("version");
            if (rows.getObject("number") != null) {
                contacts.add(new Contact(SqlValues.number(rows, "number"), rows.getString("name")));
            }
            if (rows.getString("user_id") != null) {
                matches.add(MatchColumns.read(rows));
            }
        }
        return new MatchedBook(AddressBook.of(version, contacts), matches);
    }
}
