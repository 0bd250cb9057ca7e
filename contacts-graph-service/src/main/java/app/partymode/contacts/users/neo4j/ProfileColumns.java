package app.partymode.contacts.users.neo4j;

import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.users.Profile;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A profile as the properties of its number. */
public final class ProfileColumns {

    private ProfileColumns() {}

    public static List<Profile> read(List<Row> rows) {
        return rows.getFirst().rows("profiles").stream()
                .map(ProfileColumns::profile)
                .toList();
    }

    private static Profile profile(Row row) {
        return new Profile(
                row.text("userId"),
                new PhoneNumber(row.number("number")),
                row.number("version"),
                row.text("username"),
                row.flag("verified"),
                PartyStatusColumns.read(row),
                Visibility.valueOf(row.text("discoverableBy")),
                Visibility.valueOf(row.text("partyStatusVisibleTo")),
                introductions(row.textOrNull("introductions")),
                row.numbers("blocks").stream().map(PhoneNumber::new).collect(Collectors.toUnmodifiableSet()),
                instant(row.textOrNull("createdAt")),
                instant(row.textOrNull("provenAt")));
    }

    /** A user that an older version has written has none: the default of the contract. */
    private static Visibility introductions(@Nullable String name) {
        return name == null ? Visibility.CONTACTS : Visibility.valueOf(name);
    }

    private static @Nullable Instant instant(@Nullable String time) {
        return time == null ? null : Instant.parse(time);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    public static Map<String, @Nullable Object> of(Profile profile, long epoch) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("userId", profile.userId());
        columns.put("number", profile.number().digits());
        columns.put("version", profile.version());
        columns.put("epoch", epoch);
        columns.put("username", profile.username());
        columns.put("verified", profile.verified());
        columns.put("discoverableBy", profile.discoverableBy().name());
        columns.put("partyStatusVisibleTo", profile.partyStatusVisibleTo().name());
        columns.put("introductions", profile.introductions().name());
        columns.put(
                "blocks",
                profile.blocks().stream().map(PhoneNumber::digits).sorted().toList());
        columns.put("createdAt", text(profile.createdAt()));
        columns.put("provenAt", text(profile.provenAt()));
        PartyStatusColumns.write(profile.partyStatus(), columns);
        return columns;
    }
}
