package app.partymode.contacts.trust;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much trust a user has by the user's place among those who have each other.
 *
 * @param value 1 is the median of the trusted; 0: no user connected with them has answered this user
 * @param lowSince when it was found to be low, in milliseconds; null: it is not
 */
public record Rank(double value, @Nullable Instant lowSince) {

    /**
     * Whether it is low and nothing has lifted that: a proof of the number after it was found to be low does.
     *
     * @param provenAt when the number was proven last; null: it was not
     */
    public static boolean isLow(@Nullable Instant lowSince, @Nullable Instant provenAt) {
        return lowSince != null && (provenAt == null || !provenAt.isAfter(lowSince));
    }
}
