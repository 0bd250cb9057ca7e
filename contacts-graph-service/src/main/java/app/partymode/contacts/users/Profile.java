package app.partymode.contacts.users;

import app.partymode.phoneauth.PhoneNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the matcher knows of a registered user.
 *
 * @param version counts the user's changes; the higher is the newer
 * @param blocks numbers that the user has blocked; a block hides both from each other
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
        Set<PhoneNumber> blocks) {

    public Profile {
        blocks = Set.copyOf(blocks);
    }

    /** Who may see the party status: nobody sees it who may not discover the user. */
    public Visibility statusVisibility() {
        return discoverableBy.and(partyStatusVisibleTo);
    }

    @Override
    public String toString() {
        return "Profile[" + userId + ", version " + version + "]";
    }
}
