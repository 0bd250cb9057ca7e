package app.partymode.contacts.users.postgresql;

import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.phoneauth.number.PhoneNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Registered users as the rows of {@code registered_user}. */
@OnPostgres
final class PostgresRegisteredUsers implements RegisteredUsers {

    private final SqlFiles.Statement find;
    private final SqlFiles.Statement findIds;

    PostgresRegisteredUsers(SqlFiles sql) {
        find = sql.load("users/find-by-id");
        findIds = sql.load("users/find-ids");
    }

    @Override
    public Optional<Profile> find(String userId) {
        return find.prepare()
                .param("user_id", userId)
                .query(ProfileColumns::read)
                .optional();
    }

    @Override
    public List<String> idsAt(Collection<PhoneNumber> numbers) {
        return findIds.prepare()
                .param("numbers", SqlValues.digits(numbers))
                .query((row, index) -> row.getString("user_id"))
                .list();
    }
}
