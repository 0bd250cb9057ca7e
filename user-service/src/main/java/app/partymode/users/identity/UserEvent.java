package app.partymode.users.identity;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn of a user: the whole public state at one version. Its JSON is the format of the event stream.
 *
 * @param at when this version came to be
 * @param deleted whether the user is gone; then only the id, the version, the time and the number are told
 * @param createdAt when the user signed up
 * @param provenAt when the number was proven last; null: it was not, or before this was kept
 */
public record UserEvent(
        String userId,
        long version,
        Instant at,
        boolean deleted,
        long number,
        @Nullable String username,
        boolean verified,
        @Nullable PartyStatus partyStatus,
        @Nullable String discoverableBy,
        @Nullable String partyStatusVisibleTo,
        @Nullable String introductions,
        List<Long> blocks,
        @Nullable Instant createdAt,
        @Nullable Instant provenAt) {

    public static UserEvent changed(User user) {
        return new UserEvent(
                user.id(),
                user.version(),
                user.changedAt(),
                false,
                user.number().digits(),
                user.username().text(),
                user.verified(),
                user.partyStatus(),
                user.privacy().discoverableBy().slug(),
                user.privacy().partyStatusVisibleTo().slug(),
                user.privacy().introductions().slug(),
                user.blocks().stream().map(PhoneNumber::digits).toList(),
                user.createdAt(),
                user.provenAt());
    }

    /** Tells that this version of the user is the last. */
    public static UserEvent deleted(User last) {
        return new UserEvent(
                last.id(),
                last.version(),
                last.changedAt(),
                true,
                last.number().digits(),
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** Without the number and the name. */
    @Override
    public String toString() {
        return "UserEvent[userId=" + userId + ", version=" + version + "]";
    }
}
