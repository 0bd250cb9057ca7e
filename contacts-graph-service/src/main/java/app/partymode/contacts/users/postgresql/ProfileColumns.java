package app.partymode.contacts.users.postgresql;

import app.partymode.contacts.postgresql.SqlValues;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A profile in the columns of {@code registered_user}. */
public final class ProfileColumns {

    private ProfileColumns() {}

    public static Profile read(ResultSet row, int index) throws SQLException {
        return new Profile(
                row.getString("user_id"),
                SqlValues.number(row, "number"),
                row.getLong("version"),
                row.getString("username"),
                row.getBoolean("verified"),
                PartyStatusColumns.read(row),
                visibility(row.getString("discoverable_by")),
                visibility(row.getString("party_status_visible_to")),
                visibility(row.getString("introductions")),
                numbers((Long[]) row.getArray("blocks").getArray()),
                SqlValues.time(row, "created_at"),
                SqlValues.time(row, "proven_at"));
    }

    public static StatementSpec bind(StatementSpec statement, Profile profile) {
        return PartyStatusColumns.bind(statement, profile.partyStatus())
                .param("number", profile.number().digits())
                .param("user_id", profile.userId())
                .param("version", profile.version())
                .param("username", profile.username())
                .param("verified", profile.verified())
                .param("discoverable_by", name(profile.discoverableBy()))
                .param("party_status_visible_to", name(profile.partyStatusVisibleTo()))
                .param("introductions", name(profile.introductions()))
                .param("blocks", SqlValues.digits(profile.blocks()))
                .param("created_at", SqlValues.time(profile.createdAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("proven_at", SqlValues.time(profile.provenAt()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    public static String name(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private static Visibility visibility(String name) {
        return Visibility.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Set<PhoneNumber> numbers(Long[] digits) {
        return Arrays.stream(digits).map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet());
    }
}
