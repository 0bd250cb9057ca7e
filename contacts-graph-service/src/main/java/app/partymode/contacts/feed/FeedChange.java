package app.partymode.contacts.feed;

import app.partymode.contacts.users.PartyStatus;
import app.partymode.phoneauth.number.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update as it stands in the feed, without regard to who may see it.
 *
 * @param sequence its place in the feed
 * @param subject the number that it is about
 * @param userId whose number it is
 * @param partyStatus of an update of the status
 * @param audience the readers that it is kept for; null: all who have the number and may see it
 */
public record FeedChange(
        long sequence,
        Update.Type type,
        PhoneNumber subject,
        String userId,
        @Nullable PartyStatus partyStatus,
        @Nullable List<PhoneNumber> audience,
        Instant at) {

    @Override
    public String toString() {
        return "FeedChange[" + sequence + ", " + type + "]";
    }
}
