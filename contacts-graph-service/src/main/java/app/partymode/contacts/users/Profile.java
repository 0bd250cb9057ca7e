package app.partymode.contacts.users;

import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher knows of a registered user.
 *
 * @param version counts the user's changes; the higher is the newer
 * @param introductions which users the user may be a step of an introduction for
 * @param blocks numbers that the user has blocked; a block hides both from each other. The user's own number, which may have been blocked
 *     before it was taken over, is left out
 * @param createdAt when the user signed up; null: not known yet
 * @param provenAt when the number was proven last; null: it was not, or that is not known
 */
public record Profile(
        String userId,
        PhoneNumber number,
        long version,
        String username,
        boolean verified,
        @Nullable PartyStatus partyStatus,
        Visibility discoverableBy,
        Visibility partyStatusVisibleTo,
        Visibility introductions,
        Set<PhoneNumber> blocks,
        @Nullable Instant createdAt,
        @Nullable Instant provenAt) {

    public Profile {
        blocks = blocks.stream().filter(blocked -> !blocked.equals(number)).collect(Collectors.toUnmodifiableSet());
    }

    /** Who may see the party status: only readers who may discover the user. */
    public Visibility statusVisibility() {
        return discoverableBy.and(partyStatusVisibleTo);
    }

    @Override
    public String toString() {
        return "Profile[" + userId + ", version " + version + "]";
    }
}
