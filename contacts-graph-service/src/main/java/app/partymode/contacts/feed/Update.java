package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of one of the reader's contacts.
 *
 * @param sequence its place in the feed; ascending in the order of the commits
 * @param username the name after the change; null where the user left
 * @param partyStatus the status after the change, for a change of the status; null: none
 */
public record Update(
        long sequence,
        Type type,
        PhoneNumber number,
        String userId,
        @Nullable String username,
        @Nullable PartyStatus partyStatus,
        Instant at) {

    /** What changed. */
    public enum Type {
        JOINED,
        LEFT,
        RENAMED,
        PARTY_STATUS;

        /** The name in the REST contract. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return "Update[" + sequence + ", " + type + ", " + userId + "]";
    }
}
