package app.partymode.contacts.postgresql;

import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Our values as the driver takes and gives them. */
public final class SqlValues {

    private SqlValues() {}

    /** For a parameter of type {@code bigint[]}. */
    public static long[] digits(Collection<PhoneNumber> numbers) {
        return numbers.stream().mapToLong(PhoneNumber::digits).toArray();
    }

    public static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static PhoneNumber number(ResultSet row, String column) throws SQLException {
        return new PhoneNumber(row.getLong(column));
    }
}
