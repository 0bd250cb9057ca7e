package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.operations.matcher.BookChecks;
import app.partymode.operations.matcher.CanonicalRow;
import app.partymode.operations.matcher.MatcherAdapters;
import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.RowKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A graph, in a server or in a directory. */
final class Neo4jStore implements MatcherStore {

    private static final List<String> FEED =
            List.of("id", "cursorSecret", "stream", "position", "head", "floor", "epoch", "rebuilding", "complete");
    private static final int CLEARED_AT_ONCE = 10_000;
    private static final int MOST_LOOKS = 100;

    private final MatcherAdapters adapters;
    private final Cypher cypher;

    Neo4jStore(MatcherAdapters adapters) {
        this.adapters = adapters;
        this.cypher = adapters.beans().getBean(Cypher.class);
    }

    @Override
    public @Nullable SortedMap<String, @Nullable Object> feed() {
        List<Row> rows = cypher.read(CopyStatements.named("read-feed"), Map.of());
        return rows.isEmpty() ? null : canonical(rows.getFirst());
    }

    @Override
    public void writeFeed(SortedMap<String, @Nullable Object> feed) {
        var row = new HashMap<String, @Nullable Object>();
        FEED.forEach(name -> row.put(name, feed.get(name)));
        cypher.write(CopyStatements.named("write-feed"), Map.of("row", row));
    }

    @Override
    public Extent extent(RowKind kind) {
        Row row = cypher.read(CopyStatements.named("last-" + kind.label()), Map.of())
                .getFirst();
        return new Extent(row.number("count"), row.values().get("last"));
    }

    @Override
    public List<SortedMap<String, @Nullable Object>> read(RowKind kind, @Nullable Object after) {
        Statement statement = CopyStatements.named("read-" + kind.label());
        Map<String, Object> parameters = Map.of("from", kind.from(after), "limit", kind.page() + 1L);
        List<Row> rows = cypher.read(statement, parameters);
        for (int look = 1; kind == RowKind.BOOKS && !ConsistentBooks.are(rows) && look < MOST_LOOKS; look++) {
            rows = cypher.read(statement, parameters);
        }
        return kind.behind(after, rows.stream().map(Neo4jStore::canonical).toList());
    }

    private static SortedMap<String, @Nullable Object> canonical(Row row) {
        return CanonicalRow.of(row.row("row").values());
    }

    @Override
    public void write(RowKind kind, List<SortedMap<String, @Nullable Object>> rows) {
        cypher.write(CopyStatements.named("write-" + kind.label()), Map.of("rows", rows));
    }

    @Override
    public void clear() {
        Statement clear = CopyStatements.named("clear");
        long cleared;
        do {
            cleared = cypher.write(clear, Map.of("most", CLEARED_AT_ONCE))
                    .getFirst()
                    .number("count");
        } while (cleared > 0);
    }

    /** A graph has no snapshot that lasts longer than a statement. */
    @Override
    public void freeze() {}

    @Override
    public BookChecks checks() {
        return new GraphBookChecks(cypher);
    }

    @Override
    public BeanFactory ports() {
        return adapters.beans();
    }

    @Override
    public void close() {
        adapters.close();
    }
}
