package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.postgresql.PartyStatusColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

/** The feed's row. */
final class FeedColumns {

    private FeedColumns() {}

    static Feed read(ResultSet row, int index) throws SQLException {
        return new Feed(
                row.getString("id"),
                row.getString("cursor_secret"),
                row.getString("stream"),
                row.getLong("position"),
                row.getLong("head"),
                row.getLong("floor"),
                row.getLong("epoch"),
                row.getString("rebuilding"),
                row.getBoolean("complete"));
    }

    static FeedChange change(ResultSet row, int index) throws SQLException {
        Array audience = row.getArray("audience");
        return new FeedChange(
                row.getLong("sequence"),
                Update.Type.stored(row.getString("type")),
                SqlValues.number(row, "subject"),
                row.getString("user_id"),
                PartyStatusColumns.read(row),
                audience == null
                        ? null
                        : Arrays.stream((Long[]) audience.getArray())
                                .map(PhoneNumber::new)
                                .toList(),
                Objects.requireNonNull(SqlValues.time(row, "at")));
    }
}
