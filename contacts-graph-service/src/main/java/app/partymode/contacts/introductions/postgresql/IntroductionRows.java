package app.partymode.contacts.introductions.postgresql;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.postgresql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/** The answer of a question for introductions: a row for each introducer, best first, and one without a number where there is none. */
public final class IntroductionRows {

    private IntroductionRows() {}

    /** Reads columns {@code degree}, {@code number} and {@code name}; empty where there is no row. */
    public static Optional<Introduction> read(ResultSet rows) throws SQLException {
        boolean suggested = false;
        int degree = Introduction.FAR;
        var introducers = new ArrayList<Contact>();
        while (rows.next()) {
            suggested = true;
            if (rows.getObject("number") != null) {
                degree = rows.getInt("degree");
                introducers.add(new Contact(SqlValues.number(rows, "number"), rows.getString("name")));
            }
        }
        return suggested ? Optional.of(new Introduction(degree, introducers)) : Optional.empty();
    }
}
