package app.partymode.contacts.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user is out partying.
 *
 * @param message what the user says of it
 * @param until when it ends by itself; null: open end
 * @param since when the present value of {@code partying} began
 */
public record PartyStatus(
        boolean partying,
        @Nullable String message,
        @Nullable Instant until,
        Instant since) {

    /** Whether it has ended by itself, although the event that tells of it may still be on its way. */
    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
