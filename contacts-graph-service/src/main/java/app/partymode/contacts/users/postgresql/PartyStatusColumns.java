package app.partymode.contacts.users.postgresql;

import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.PartyStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A party status in the columns {@code partying}, {@code party_message}, {@code party_until} and {@code party_since}. */
public final class PartyStatusColumns {

    private PartyStatusColumns() {}

    /** The row's status; null where {@code partying} is. */
    public static @Nullable PartyStatus read(ResultSet row) throws SQLException {
        boolean partying = row.getBoolean("partying");
        return row.wasNull()
                ? null
                : new PartyStatus(
                        partying,
                        row.getString("party_message"),
                        SqlValues.time(row, "party_until"),
                        Objects.requireNonNull(SqlValues.time(row, "party_since")));
    }

    /** Gives a statement the parameters that are named as the columns. */
    public static StatementSpec bind(StatementSpec statement, @Nullable PartyStatus status) {
        return statement
                .param("partying", status == null ? null : status.partying(), Types.BOOLEAN)
                .param("party_message", status == null ? null : status.message(), Types.VARCHAR)
                .param(
                        "party_until",
                        status == null ? null : SqlValues.time(status.until()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "party_since",
                        status == null ? null : SqlValues.time(status.since()),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
