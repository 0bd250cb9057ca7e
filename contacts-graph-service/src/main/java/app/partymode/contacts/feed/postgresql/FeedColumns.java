package app.partymode.contacts.feed.postgresql;

import app.partymode.contacts.feed.Feed;
import java.sql.ResultSet;
import java.sql.SQLException;

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
}
