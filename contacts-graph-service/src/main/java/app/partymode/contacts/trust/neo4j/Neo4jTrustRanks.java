package app.partymode.contacts.trust.neo4j;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranks as nodes of their own: writing them all in a night changes no number. */
@OnNeo4j
final class Neo4jTrustRanks implements TrustRanks {

    /** Deleted in one transaction. */
    private static final int CLEARED_AT_ONCE = 10_000;

    private final Cypher cypher;
    private final Statement findAsked = Statement.named("trust/find-asked");
    private final Statement findRanked = Statement.named("trust/find-ranked");
    private final Statement save = Statement.named("trust/save");
    private final Statement find = Statement.named("trust/find");
    private final Statement clear = Statement.named("trust/clear");

    Neo4jTrustRanks(Cypher cypher) {
        this.cypher = cypher;
    }

    @Override
    public List<Asked> asked(long after, int limit) {
        return cypher.unhurried().read(findAsked, Map.of("after", after, "limit", limit)).stream()
                .map(Neo4jTrustRanks::asked)
                .toList();
    }

    private static Asked asked(Row row) {
        return new Asked(
                row.number("number"),
                row.text("userId"),
                row.flag("verified"),
                instant(row, "createdAt"),
                Math.toIntExact(row.number("asked")),
                row.numbers("answered").stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public List<Ranked> ranked(long after, int limit) {
        return cypher.read(findRanked, Map.of("after", after, "limit", limit)).stream()
                .map(row -> new Ranked(
                        row.number("number"), row.text("userId"), instant(row, "lowSince"), instant(row, "provenAt")))
                .toList();
    }

    @Override
    public void save(List<NewRank> ranks) {
        if (!ranks.isEmpty()) {
            cypher.write(
                    save,
                    Map.of("ranks", ranks.stream().map(Neo4jTrustRanks::columns).toList()));
        }
    }

    private static Map<String, @Nullable Object> columns(NewRank next) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("userId", next.userId());
        Rank rank = next.rank();
        if (rank != null) {
            columns.put("rank", rank.value());
            columns.put("lowSince", Objects.toString(rank.lowSince(), null));
        }
        return columns;
    }

    @Override
    public Optional<Rank> find(String userId) {
        return cypher.read(find, Map.of("userId", userId)).stream()
                .map(row -> new Rank(row.decimal("rank"), instant(row, "lowSince")))
                .findFirst();
    }

    @Override
    public void clear() {
        long cleared;
        do {
            cleared = cypher.write(clear, Map.of("most", CLEARED_AT_ONCE))
                    .getFirst()
                    .number("count");
        } while (cleared == CLEARED_AT_ONCE);
    }

    private static @Nullable Instant instant(Row row, String column) {
        String time = row.textOrNull(column);
        return time == null ? null : Instant.parse(time);
    }
}
