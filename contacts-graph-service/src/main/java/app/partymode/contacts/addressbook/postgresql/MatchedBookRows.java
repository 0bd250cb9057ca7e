package app.partymode.contacts.addressbook.postgresql;

import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.BudgetState;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.addressbook.MatchedBook;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.postgresql.MatchColumns;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.trust.Rank;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;

/** A book with its matches, out of one row a contact, and what was read with it. */
final class MatchedBookRows {

    private MatchedBookRows() {}

    static MatchedBook read(ResultSet rows) throws SQLException {
        long version = 0;
        var contacts = new ArrayList<Contact>();
        var deferred = new TreeMap<Long, Contact>();
        var matches = new ArrayList<Match>();
        var suppressed = new HashSet<PhoneNumber>();
        BudgetState budgetState = BudgetState.UNKNOWN;
        boolean registeredElsewhere = false;
        while (rows.next()) {
            switch (rows.getString("kind")) {
                case "budget" -> {
                    budgetState = budgetState(rows);
                    registeredElsewhere = rows.getObject("number") != null;
                }
                case "suppressed" -> suppressed.add(SqlValues.number(rows, "number"));
                case "deferred" -> deferred.put(rows.getLong("version"), contact(rows));
                default -> {
                    version = rows.getLong("version");
                    if (rows.getObject("number") != null) {
                        contacts.add(contact(rows));
                    }
                    if (rows.getString("user_id") != null) {
                        matches.add(MatchColumns.read(rows));
                    }
                }
            }
        }
        matches.sort(Comparator.comparing(Match::number));
        var book = AddressBook.of(version, contacts, List.copyOf(deferred.values()));
        return new MatchedBook(book, matches, suppressed, budgetState, registeredElsewhere);
    }

    static BudgetState budgetState(ResultSet row) throws SQLException {
        return new BudgetState(
                SqlValues.time(row, "created_at"),
                SqlValues.time(row, "full_at"),
                Rank.isLow(SqlValues.time(row, "low_since"), SqlValues.time(row, "proven_at")));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(SqlValues.number(row, "number"), row.getString("name"));
    }
}
