package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of one of the reader's matches. All but {@code LEFT} tell what the match is after it, so that a reader who has read the
 * matches and applies every later update has the matches.
 *
 * @param sequence its place in the feed; ascending in the order of the commits
 * @param username null where the person is no match any more
 * @param verified null where the person is no match any more
 * @param reciprocal whether this person has the reader's number too; null where the person is no match any more
 * @param partyStatus null: none, or none that the reader may see
 */
public record Update(
        long sequence,
        Type type,
        PhoneNumber number,
        String userId,
        @Nullable String username,
        @Nullable Boolean verified,
        @Nullable Boolean reciprocal,
        @Nullable PartyStatus partyStatus,
        Instant at) {

    /** What changed. */
    public enum Type {
        /** The person is a match from now on. */
        JOINED,
        /** The person is no match any more, for whichever reason. */
        LEFT,
        /** Another username, or the number is verified from now on. */
        RENAMED,
        /** Another party status, or another one that the reader may see. */
        PARTY_STATUS,
        /** The person has the reader's number from now on, or no longer. */
        RECIPROCAL;

        /**
         * The type of an update that is stored under this name, in the spelling of either store. One of a later version, which runs
         * beside this one during a deployment, is told as {@code RENAMED}: like every type but {@code LEFT}, it tells what the match
         * is after it.
         */
        public static Type stored(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.slug().equalsIgnoreCase(name.replace('_', '-')))
                    .findFirst()
                    .orElse(RENAMED);
        }

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
