package app.partymode.users.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a user is out partying.
 *
 * @param partying whether the user is
 * @param message a word about it, stripped and not blank
 * @param until when the status ends by itself; null: never
 * @param since when the present value of {@code partying} began
 */
public record PartyStatus(
        boolean partying,
        @Nullable String message,
        @Nullable Instant until,
        Instant since) {

    public boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }
}
