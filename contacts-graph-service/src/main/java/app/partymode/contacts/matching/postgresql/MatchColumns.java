package app.partymode.contacts.matching.postgresql;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.postgresql.PartyStatusColumns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A match in the columns of the view {@code contact_as_seen}. */
public final class MatchColumns {

    private MatchColumns() {}

    /** The row's match; its {@code user_id} is not null. */
    public static Match read(ResultSet row) throws SQLException {
        return new Match(
                SqlValues.number(row, "number"),
                row.getString("name"),
                row.getString("user_id"),
                row.getString("username"),
                row.getBoolean("verified"),
                row.getBoolean("reciprocal"),
                row.getBoolean("sees_party_status") ? PartyStatusColumns.read(row) : null);
    }
}
