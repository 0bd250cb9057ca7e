package app.partymode.contacts.feed.neo4j;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.users.neo4j.PartyStatusColumns;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Updates, read from those of the reader's contacts that have newer ones. */
@OnNeo4j
final class Neo4jUpdates implements Updates {

    private final Cypher cypher;
    private final Statement read = Statement.named("feed/read-updates");
    private final Statement about = Statement.named("feed/read-updates-about");

    Neo4jUpdates(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        return batches(List.of(new Place(reader, after)), through, limit).getFirst();
    }

    @Override
    public List<Optional<List<Update>>> readAll(List<Place> places, long through, int limit) {
        Iterator<Place> place = places.iterator();
        return batches(places, through, limit).stream()
                .map(batch -> batch.readableAfter(place.next().after()))
                .toList();
    }

    private List<Batch> batches(List<Place> places, long through, int limit) {
        var parameters = Map.of(
                "readers", places.stream().map(Neo4jUpdates::parameter).toList(),
                "through", through,
                "limit", limit);
        return cypher.read(read, parameters).stream()
                .sorted(Comparator.comparingLong(row -> row.number("index")))
                .map(row -> new Batch(
                        row.flag("hasBook"),
                        row.number("floor"),
                        row.rows("updates").stream().map(Neo4jUpdates::update).toList()))
                .toList();
    }

    private static Map<String, Object> parameter(Place place) {
        return Map.of(
                "number", place.reader().number().digits(),
                "userId", place.reader().userId(),
                "after", place.after());
    }

    @Override
    public List<Update> about(String userId) {
        Row row = cypher.read(about, Map.of("userId", userId)).getFirst();
        return row.rows("updates").stream().map(Neo4jUpdates::update).toList();
    }

    private static Update update(Row row) {
        return new Update(
                row.number("sequence"),
                Update.Type.stored(row.text("type")),
                new PhoneNumber(row.number("number")),
                row.text("userId"),
                row.textOrNull("username"),
                row.has("verified") ? row.flag("verified") : null,
                row.has("reciprocal") ? row.flag("reciprocal") : null,
                PartyStatusColumns.read(row),
                Instant.parse(row.text("at")));
    }
}
