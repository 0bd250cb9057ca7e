package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.postgresql.PartyStatusColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@OnPostgres
class PostgresUpdates implements Updates {

    private final SqlFiles.Statement readUpdates;
    private final SqlFiles.Statement readUpdatesAbout;

    PostgresUpdates(SqlFiles sql) {
        readUpdates = sql.load("feed/read-updates");
        readUpdatesAbout = sql.load("feed/read-updates-about");
    }

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        return readUpdates
                .prepare()
                .param("owner", reader.number().digits())
                .param("user_id", reader.userId())
                .param("after", after)
                .param("through", through)
                .param("limit", limit)
                .query(PostgresUpdates::batch);
    }

    @Override
    public List<Update> about(String userId) {
        return readUpdatesAbout
                .prepare()
                .param("user_id", userId)
                .query((row, index) -> about(row))
                .list();
    }

    private static Batch batch(ResultSet rows) throws SQLException {
        boolean hasBook = false;
        long floor = 0;
        var updates = new ArrayList<Update>();
        while (rows.next()) {
            hasBook = rows.getBoolean("has_book");
            floor = rows.getLong("floor");
            if (rows.getObject("sequence") != null) {
                updates.add(update(rows, flag(rows, "verified"), flag(rows, "reciprocal")));
            }
        }
        return new Batch(hasBook, floor, List.copyOf(updates));
    }

    private static Update about(ResultSet row) throws SQLException {
        return update(row, null, null);
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? null : flag;
    }

    private static Update update(ResultSet row, @Nullable Boolean verified, @Nullable Boolean reciprocal)
            throws SQLException {
        return new Update(
                row.getLong("sequence"),
                Update.Type.stored(row.getString("type")),
                SqlValues.number(row, "subject"),
                row.getString("user_id"),
                row.getString("username"),
                verified,
                reciprocal,
                PartyStatusColumns.read(row),
                Objects.requireNonNull(SqlValues.time(row, "at")));
    }
}
