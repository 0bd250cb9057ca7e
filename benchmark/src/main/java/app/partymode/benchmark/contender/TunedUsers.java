package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.Updates;
import app.partymode.contacts.matching.Match;
import app.partymode.contacts.matching.Matches;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.suggestions.Suggestions;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users in the table of the numbers, all discoverable by everyone, as the benchmark's people do. */
final class TunedUsers implements FeedWithoutBooks, RegisteredUsers, Matches, Suggestions, Updates {

    private static final String SIGN_UP = """
        INSERT INTO person (number, user_id, username, verified, partying, party_message, party_until, party_since)
        VALUES (:number, :user_id, :username, :verified, :partying, :message, :until, :since)
        ON CONFLICT (number) DO UPDATE SET user_id = excluded.user_id, username = excluded.username,
               verified = excluded.verified, partying = excluded.partying, party_message = excluded.party_message,
               party_until = excluded.party_until, party_since = excluded.party_since\
        """;

    private static final String USER = """
        SELECT number, user_id, username, verified, partying, party_message, party_until, party_since
          FROM person
         WHERE user_id = :user_id\
        """;

    private static final String HOLDERS = """
        SELECT holder.number
          FROM person held
          JOIN contact c ON c.id = held.id
          JOIN person holder ON holder.id = c.owner
         WHERE held.number = :number\
        """;

    /** The ids are looked up as an array, in an index of those who are registered: who is not costs nothing. */
    private static final String MATCHES = """
        WITH me AS MATERIALIZED
             (SELECT b.owner, b.ids FROM person p JOIN book b ON b.owner = p.id
               WHERE p.number = :number AND b.user_id = :user_id)
        SELECT c.number, c.name, u.user_id, u.username, u.verified,
               EXISTS (SELECT FROM contact back WHERE back.id = me.owner AND back.owner = u.id) AS reciprocal,
               u.partying, u.party_message, u.party_until, u.party_since
          FROM me
          JOIN person u ON u.id = ANY (me.ids) AND u.user_id IS NOT NULL
          JOIN contact c ON c.owner = me.owner AND c.id = u.id
         ORDER BY c.number\
        """;

    private static final String SUGGESTIONS = """
        SELECT u.user_id, u.username, met.times
          FROM (SELECT them.id, count(*) AS times
                  FROM person me
                  JOIN book mine ON mine.owner = me.id AND mine.user_id = :user_id
                  JOIN contact c ON c.owner = me.id
                  JOIN person friend ON friend.id = c.id AND friend.user_id IS NOT NULL
                  JOIN book b ON b.owner = friend.id
                 CROSS JOIN LATERAL unnest(b.ids) AS them (id)
                 WHERE me.number = :number
                 GROUP BY them.id) AS met
          JOIN person u ON u.id = met.id
         WHERE u.user_id IS NOT NULL
           AND u.number <> :number
           AND NOT EXISTS (SELECT FROM person me JOIN contact c ON c.owner = me.id
                            WHERE me.number = :number AND c.id = met.id)
         ORDER BY met.times DESC, u.user_id COLLATE "C"
         LIMIT :limit\
        """;

    private final JdbcClient jdbc;

    TunedUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Applied apply(List<StreamEntry> entries) {
        entries.forEach(entry -> signUp(Objects.requireNonNull(entry.event()).profile()));
        return new Applied(feed(), List.of(), Set.of());
    }

    private void signUp(Profile user) {
        @Nullable PartyStatus status = user.partyStatus();
        jdbc.sql(SIGN_UP)
                .param("number", user.number().digits())
                .param("user_id", user.userId())
                .param("username", user.username())
                .param("verified", user.verified())
                .param("partying", status == null ? null : status.partying())
                .param("message", status == null ? null : status.message())
                .param("until", status == null ? null : SqlValues.time(status.until()))
                .param("since", status == null ? null : SqlValues.time(status.since()))
                .update();
    }

    @Override
    public List<PhoneNumber> holdersOf(PhoneNumber number) {
        return jdbc.sql(HOLDERS)
                .param("number", number.digits())
                .query((row, _) -> new PhoneNumber(row.getLong(1)))
                .list();
    }

    @Override
    public List<Match> of(Owner reader) {
        return jdbc.sql(MATCHES)
                .param("number", reader.number().digits())
                .param("user_id", reader.userId())
                .query((row, _) -> match(row))
                .list();
    }

    private static @Nullable PartyStatus status(ResultSet row) throws SQLException {
        boolean partying = row.getBoolean("partying");
        return row.wasNull()
                ? null
                : new PartyStatus(
                        partying,
                        row.getString("party_message"),
                        SqlValues.time(row, "party_until"),
                        Objects.requireNonNull(SqlValues.time(row, "party_since")));
    }

    private static Match match(ResultSet row) throws SQLException {
        return new Match(
                SqlValues.number(row, "number"),
                row.getString("name"),
                row.getString("user_id"),
                row.getString("username"),
                row.getBoolean("verified"),
                row.getBoolean("reciprocal"),
                status(row));
    }

    @Override
    public List<Suggestion> to(Owner reader, int limit) {
        return jdbc.sql(SUGGESTIONS)
                .param("number", reader.number().digits())
                .param("user_id", reader.userId())
                .param("limit", limit)
                .query((row, _) -> new Suggestion(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    @Override
    public Feed feed() {
        return Feed.begin("none", "none");
    }

    @Override
    public void markIncomplete() {}

    @Override
    public Optional<Profile> find(String userId) {
        return jdbc.sql(USER)
                .param("user_id", userId)
                .query((row, _) -> profile(row))
                .optional();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("user_id"),
                SqlValues.number(row, "number"),
                1,
                row.getString("username"),
                row.getBoolean("verified"),
                status(row),
                Visibility.EVERYONE,
                Visibility.EVERYONE,
                Visibility.CONTACTS,
                Set.of(),
                null,
                null);
    }

    @Override
    public void dropUpdatesBefore(Instant time) {
        throw new NotOffered();
    }

    @Override
    public Batch read(Owner reader, long after, long through, int limit) {
        throw new NotOffered();
    }

    @Override
    public List<Update> about(String userId) {
        throw new NotOffered();
    }

    @Override
    public List<String> idsAt(Collection<PhoneNumber> numbers) {
        throw new NotOffered();
    }
}
