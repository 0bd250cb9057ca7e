package app.partymode.users.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see something of a user. */
public enum Visibility {
    /** All who have the user's number. */
    EVERYONE,
    /** Only people in the user's own address book. */
    CONTACTS,
    NOBODY;

    /** The name in the REST contract, in events and in the database. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Visibility> parse(@Nullable String slug) {
        return Stream.of(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
