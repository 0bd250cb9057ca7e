package app.partymode.contacts.shared.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.shared.SharedContacts;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@OnPostgres
class PostgresSharedContacts implements SharedContacts {

    private final SqlFiles.Statement sharedContacts;

    PostgresSharedContacts(SqlFiles sql) {
        sharedContacts = sql.load("shared/shared-contacts");
    }

    @Override
    public Optional<List<Contact>> with(Owner reader, Set<PhoneNumber> people) {
        return sharedContacts
                .prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .param("people", SqlValues.digits(people))
                .query(PostgresSharedContacts::read);
    }

    private static Optional<List<Contact>> read(ResultSet rows) throws SQLException {
        boolean allowed = false;
        var contacts = new ArrayList<Contact>();
        while (rows.next()) {
            allowed = rows.getBoolean("allowed");
            if (rows.getObject("number") != null) {
                contacts.add(new Contact(SqlValues.number(rows, "number"), rows.getString("name")));
            }
        }
        return allowed ? Optional.of(List.copyOf(contacts)) : Optional.empty();
    }
}
