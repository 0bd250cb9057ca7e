package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.users.neo4j.PartyStatusColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The feed as the properties of its node. */
final class FeedColumns {

    private FeedColumns() {}

    static Feed read(List<Row> rows) {
        Row row = rows.getFirst().row("feed");
        return new Feed(
                row.text("id"),
                row.text("cursorSecret"),
                row.textOrNull("stream"),
                row.number("position"),
                row.number("head"),
                row.number("floor"),
                row.number("epoch"),
                row.textOrNull("rebuilding"),
                row.flag("complete"));
    }

    static Map<String, @Nullable Object> of(Feed feed) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("stream", feed.stream());
        columns.put("position", feed.position());
        columns.put("head", feed.head());
        columns.put("floor", feed.floor());
        columns.put("epoch", feed.epoch());
        columns.put("rebuilding", feed.rebuilding());
        columns.put("complete", feed.complete());
        return columns;
    }

    static FeedChange change(Row row) {
        return new FeedChange(
                row.number("sequence"),
                Update.Type.stored(row.text("type")),
                new PhoneNumber(row.number("number")),
                row.text("userId"),
                PartyStatusColumns.read(row),
                row.has("audience")
                        ? row.numbers("audience").stream().map(PhoneNumber::new).toList()
                        : null,
                Instant.parse(row.text("at")));
    }
}
