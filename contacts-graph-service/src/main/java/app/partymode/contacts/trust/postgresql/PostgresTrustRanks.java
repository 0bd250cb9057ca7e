package app.partymode.contacts.trust.postgresql;

import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.trust.Rank;
import app.partymode.contacts.trust.TrustRanks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@OnPostgres
class PostgresTrustRanks implements TrustRanks {

    private final SqlFiles.Statement findAsked;
    private final SqlFiles.Statement findRanked;
    private final SqlFiles.Statement save;
    private final SqlFiles.Statement find;
    private final SqlFiles.Statement clear;

    PostgresTrustRanks(SqlFiles sql) {
        findAsked = sql.load("trust/find-asked");
        findRanked = sql.load("trust/find-ranked");
        save = sql.load("trust/save");
        find = sql.load("trust/find");
        clear = sql.load("trust/clear");
    }

    @Override
    public List<Asked> asked(long after, int limit) {
        return findAsked
                .prepare()
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> asked(row))
                .list();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("number"),
                row.getString("user_id"),
                row.getBoolean("verified"),
                SqlValues.time(row, "created_at"),
                row.getInt("asked"),
                Arrays.stream((Long[]) row.getArray("answered").getArray())
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    @Override
    public List<Ranked> ranked(long after, int limit) {
        return findRanked
                .prepare()
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new Ranked(
                        row.getLong("number"),
                        row.getString("user_id"),
                        SqlValues.time(row, "low_since"),
                        SqlValues.time(row, "proven_at")))
                .list();
    }

    @Override
    public void save(List<NewRank> ranks) {
        save.prepare()
                .param("user_ids", ranks.stream().map(NewRank::userId).toArray(String[]::new))
                .param("ranks", ranks.stream().map(PostgresTrustRanks::value).toArray(Double[]::new))
                .param(
                        "low_since",
                        ranks.stream().map(PostgresTrustRanks::lowSince).toArray(String[]::new))
                .update();
    }

    private static @Nullable Double value(NewRank next) {
        Rank rank = next.rank();
        return rank == null ? null : rank.value();
    }

    private static @Nullable String lowSince(NewRank next) {
        Rank rank = next.rank();
        Instant since = rank == null ? null : rank.lowSince();
        return Objects.toString(since, null);
    }

    @Override
    public Optional<Rank> find(String userId) {
        return find.prepare()
                .param("user_id", userId)
                .query((row, index) -> new Rank(row.getDouble("rank"), SqlValues.time(row, "low_since")))
                .optional();
    }

    @Override
    public void clear() {
        clear.prepare().update();
    }
}
