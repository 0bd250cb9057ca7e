package app.partymode.contacts.users.postgresql;

import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import java.util.Optional;

/** Registered users as the rows of {@code registered_user}. */
@OnPostgres
final class PostgresRegisteredUsers implements RegisteredUsers {

    private final SqlFiles.Statement find;

    PostgresRegisteredUsers(SqlFiles sql) {
        find = sql.load("users/find-by-id");
    }

    @Override
    public Optional<Profile> find(String userId) {
        return find.prepare()
                .param("user_id", userId)
                .query(ProfileColumns::read)
                .optional();
    }
}
