package app.partymode.contacts.circle.postgresql;

import app.partymode.contacts.Owner;
import app.partymode.contacts.circle.Circle;
import app.partymode.contacts.circle.Circles;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.postgresql.OnPostgres;
import app.partymode.contacts.postgresql.SqlFiles;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

@OnPostgres
class PostgresCircles implements Circles {

    private final SqlFiles.Statement circle;

    PostgresCircles(SqlFiles sql) {
        circle = sql.load("circle/circle");
    }

    @Override
    public Optional<Circle> around(Owner host, Set<PhoneNumber> guests, int limit) {
        return circle.prepare()
                .param("owner", host.number().digits())
                .param("user_id", host.userId())
                .param("guests", SqlValues.digits(guests))
                .param("limit", limit)
                .param("most", MOST_OPENED)
                .query(PostgresCircles::read);
    }

    private static Optional<Circle> read(ResultSet rows) throws SQLException {
        boolean allowed = false;
        var reach = new Reach(0, 0, 0);
        var candidates = new ArrayList<Circle.Candidate>();
        while (rows.next()) {
            allowed = rows.getBoolean("allowed");
            reach = new Reach(rows.getLong("within1"), rows.getLong("within2"), rows.getLong("within3"));
            if (rows.getObject("number") != null) {
                candidates.add(new Circle.Candidate(
                        SqlValues.number(rows, "number"), rows.getString("name"), rows.getInt("known")));
            }
        }
        return allowed ? Optional.of(new Circle(candidates, reach)) : Optional.empty();
    }
}
