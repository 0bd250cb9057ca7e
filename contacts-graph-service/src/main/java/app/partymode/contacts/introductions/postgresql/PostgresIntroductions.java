package app.partymode.contacts.introductions.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

@OnPostgres
class PostgresIntroductions implements Introductions {

    private final SqlFiles.Statement introductions;

    PostgresIntroductions(SqlFiles sql) {
        introductions = sql.load("introductions/introductions");
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        return introductions
                .prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .param("person", userId)
                .query(PostgresIntroductions::read);
    }

    private static Optional<Introduction> read(ResultSet rows) throws SQLException {
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
