package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a user, as it is kept for the readers of updates.
 *
 * @param sequence its place in the feed
 * @param subject the number that it is about
 * @param visibility who might see it when it happened, where there is no audience; when it is read, the user's privacy at that
 *     time also counts
 * @param audience the readers concerned, where that can't be computed later; null: computed when read
 */
public record StoredUpdate(
        long sequence,
        Update.Type type,
        PhoneNumber subject,
        String userId,
        @Nullable String username,
        @Nullable PartyStatus partyStatus,
        Visibility visibility,
        @Nullable List<PhoneNumber> audience,
        Instant at) {}
