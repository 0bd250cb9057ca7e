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

/** A book, out of one row, with its matches, a row each, and what was read with them. */
final class MatchedBookRows {

    private MatchedBookRows() {}

    static MatchedBook read(ResultSet rows) throws SQLException {
        long version = 0;
        List<Contact> contacts = List.of();
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
                case "match" -> matches.add(MatchColumns.read(rows));
                default -> {
                    version = rows.getLong("version");
                    contacts = contacts(rows);
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

    private static List<Contact> contacts(ResultSet row) throws SQLException {
        var contacts = new ArrayList<Contact>();
        if (row.getArray("numbers") != null) {
            Long[] numbers = (Long[]) row.getArray("numbers").getArray();
            String[] names = (String[]) row.getArray("names").getArray();
            for (int i = 0; i < numbers.length; i++) {
                contacts.add(new Contact(new PhoneNumber(numbers[i]), names[i]));
            }
        }
        return contacts;
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(SqlValues.number(row, "number"), row.getString("name"));
    }
}
