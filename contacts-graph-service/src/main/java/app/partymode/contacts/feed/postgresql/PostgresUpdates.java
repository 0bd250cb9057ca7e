package app.partymode.contacts.feed.postgresql;

import static app.partymode.contacts.feed.EventApplication.MOST_UPDATES_KEPT;

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
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

@OnPostgres
class PostgresUpdates implements Updates {

    private final SqlFiles.Statement readUpdates;
    private final SqlFiles.Statement readRecentUpdates;
    private final SqlFiles.Statement readUpdatesAbout;

    PostgresUpdates(SqlFiles sql) {
        readUpdates = sql.load("feed/read-updates");
        readRecentUpdates = sql.load("feed/read-recent-updates");
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
    public List<Optional<List<Update>>> readAll(List<Place> places, long through, int limit) {
        ResultSetExtractor<List<Optional<List<Update>>>> readable = rows -> readable(rows, places.size());
        return readRecentUpdates
                .prepare()
                .param("owners", digits(places))
                .param(
                        "user_ids",
                        places.stream().map(place -> place.reader().userId()).toArray(String[]::new))
                .param("afters", places.stream().mapToLong(Place::after).toArray())
                .param("after", recent(places, through))
                .param("through", through)
                .param("limit", limit)
                .param("most_kept", MOST_UPDATES_KEPT)
                .query(readable);
    }

    /** The least of their places, or where the part of the feed begins in which a reader is readable. */
    private static long recent(List<Place> places, long through) {
        long least = places.stream().mapToLong(Place::after).min().orElse(through);
        return Math.max(least, through - MOST_UPDATES_KEPT);
    }

    private static long[] digits(List<Place> places) {
        return places.stream()
                .mapToLong(place -> place.reader().number().digits())
                .toArray();
    }

    private static List<Optional<List<Update>>> readable(ResultSet rows, int readers) throws SQLException {
        var found = new ArrayList<Optional<List<Update>>>(Collections.nCopies(readers, Optional.empty()));
        while (rows.next()) {
            if (rows.getBoolean("readable")) {
                int reader = rows.getInt("index") - 1;
                var updates = found.get(reader).orElseGet(ArrayList::new);
                if (rows.getObject("sequence") != null) {
                    updates.add(seen(rows));
                }
                found.set(reader, Optional.of(updates));
            }
        }
        return List.copyOf(found);
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
                updates.add(seen(rows));
            }
        }
        return new Batch(hasBook, floor, List.copyOf(updates));
    }

    private static Update seen(ResultSet row) throws SQLException {
        return update(row, flag(row, "verified"), flag(row, "reciprocal"));
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
