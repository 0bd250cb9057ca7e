package app.partymode.benchmark.contender;

import app.partymode.contacts.Owner;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.introductions.Introduction;
import app.partymode.contacts.introductions.Introductions;
import app.partymode.contacts.introductions.postgresql.IntroductionRows;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways between people, by intersections of sorted arrays: of a book and of those who have its owner. */
final class TunedWays implements Introductions, Circles {

    private static final String INTRODUCTIONS = """
        WITH me AS MATERIALIZED
             (SELECT b.owner, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = p.id) AS near
                FROM person p JOIN book b ON b.owner = p.id
               WHERE p.number = :number AND b.user_id = :user_id),
             them AS MATERIALIZED
             (SELECT p.id, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = p.id) AS near
                FROM person p LEFT JOIN book b ON b.owner = p.id
               WHERE p.user_id = :person AND p.number <> :number
                 AND NOT EXISTS (SELECT FROM me JOIN contact known ON known.owner = me.owner AND known.id = p.id)),
             two AS MATERIALIZED
             (SELECT unnest(me.near & them.near) AS id FROM me CROSS JOIN them),
             three AS
             (SELECT mine.id, count(*) AS ways
                FROM me CROSS JOIN them
               CROSS JOIN LATERAL unnest(me.near) AS mine (id)
                JOIN book b ON b.owner = mine.id
               CROSS JOIN LATERAL unnest(b.ids & them.near) AS next (id)
               WHERE NOT EXISTS (SELECT FROM two)
                 AND EXISTS (SELECT FROM contact back WHERE back.owner = next.id AND back.id = mine.id)
               GROUP BY mine.id)
        SELECT found.degree, c.number, c.name
          FROM them
          LEFT JOIN (SELECT 2 AS degree, id, 1 AS ways FROM two UNION ALL SELECT 3, id, ways FROM three) AS found ON true
          LEFT JOIN me ON true
          LEFT JOIN contact c ON c.owner = me.owner AND c.id = found.id
         ORDER BY found.ways DESC, c.number\
        """;

    private static final String CIRCLE = """
        WITH me AS MATERIALIZED
             (SELECT b.owner, b.ids & (SELECT array_agg(c.owner) FROM contact c WHERE c.id = p.id) AS near
                FROM person p JOIN book b ON b.owner = p.id
               WHERE p.number = :number AND b.user_id = :user_id),
             guest AS MATERIALIZED
             (SELECT p.id FROM me JOIN person p ON p.id = ANY (me.near) AND p.number = ANY (CAST(:guests AS bigint[]))),
             one AS MATERIALIZED
             (SELECT c.id, count(*) AS known
                FROM guest JOIN contact c ON c.owner = guest.id JOIN contact back ON back.owner = c.id AND back.id = c.owner
               WHERE NOT EXISTS (SELECT FROM guest g WHERE g.id = c.id)
               GROUP BY c.id),
             two AS MATERIALIZED
             (SELECT DISTINCT c.id
                FROM (SELECT o.id FROM one o JOIN person p ON p.id = o.id ORDER BY p.number LIMIT :most) AS previous
                JOIN contact c ON c.owner = previous.id JOIN contact back ON back.owner = c.id AND back.id = c.owner
               WHERE NOT EXISTS (SELECT FROM guest g WHERE g.id = c.id)
                 AND NOT EXISTS (SELECT FROM one WHERE one.id = c.id)),
             three AS MATERIALIZED
             (SELECT DISTINCT c.id
                FROM (SELECT t.id FROM two t JOIN person p ON p.id = t.id ORDER BY p.number LIMIT :most) AS previous
                JOIN contact c ON c.owner = previous.id JOIN contact back ON back.owner = c.id AND back.id = c.owner
               WHERE NOT EXISTS (SELECT FROM guest g WHERE g.id = c.id)
                 AND NOT EXISTS (SELECT FROM one WHERE one.id = c.id)
                 AND NOT EXISTS (SELECT FROM two WHERE two.id = c.id)),
             reach AS
             (SELECT (SELECT count(*) FROM one) AS one, (SELECT count(*) FROM two) AS two, (SELECT count(*) FROM three) AS three)
        SELECT (SELECT count(*) FROM guest) AS guests, reach.one, reach.two, reach.three, candidate.number, candidate.name,
               candidate.known
          FROM reach
          LEFT JOIN LATERAL
               (SELECT c.number, c.name, one.known
                  FROM me JOIN one ON one.id = ANY (me.near) JOIN contact c ON c.owner = me.owner AND c.id = one.id
                 ORDER BY one.known DESC, c.number
                 LIMIT :limit) AS candidate ON true
         ORDER BY candidate.known DESC, candidate.number\
        """;

    private final JdbcClient jdbc;

    TunedWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Introduction> to(Owner reader, String userId) {
        return jdbc.sql(INTRODUCTIONS)
                .param("number", reader.number().digits())
                .param("user_id", reader.userId())
                .param("person", userId)
                .query(IntroductionRows::read);
    }

    @Override
    public Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit) {
        ResultSetExtractor<Optional<Circle>> answer = rows -> circle(rows, guests.size());
        return jdbc.sql(CIRCLE)
                .param("number", host.number().digits())
                .param("user_id", host.userId())
                .param("guests", SqlValues.digits(guests))
                .param("limit", limit)
                .param("most", MOST_OPENED)
                .query(answer);
    }

    private static Optional<Circle> circle(ResultSet rows, int asked) throws SQLException {
        var candidates = new ArrayList<Circle.Candidate>();
        var reach = new Reach(0, 0, 0);
        boolean allowed = false;
        while (rows.next()) {
            allowed = rows.getInt("guests") == asked;
            long one = rows.getLong("one");
            long two = one + rows.getLong("two");
            reach = new Reach(one, two, two + rows.getLong("three"));
            if (rows.getObject("number") != null) {
                candidates.add(new Circle.Candidate(
                        SqlValues.number(rows, "number"), rows.getString("name"), rows.getInt("known")));
            }
        }
        return allowed ? Optional.of(new Circle(candidates, reach)) : Optional.empty();
    }
}
