package app.partymode.contacts.addressbook;

import app.partymode.limits.Limit;
import app.partymode.limits.Quota;
import app.partymode.limits.RemainingQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket; one token is one test. Only the time at which it will be full has to be stored (the generic cell
 * rate algorithm of ITU-T I.371). With another quota the same share of it is missing.
 *
 * @param missing how long it takes to be full; at most the quota's period
 * @param now in milliseconds, as stores keep them
 */
record Bucket(Limit limit, Quota quota, Duration missing, Instant now) {

    static Bucket of(Limit limit, Quota quota, @Nullable Instant fullAt, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        Duration missing = fullAt == null || fullAt.isBefore(at) ? Duration.ZERO : Duration.between(at, fullAt);
        return new Bucket(limit, quota, missing.compareTo(quota.period()) > 0 ? quota.period() : missing, at);
    }

    private Duration token() {
        return quota.period().dividedBy(quota.tokens());
    }

    long remaining() {
        return Math.min(quota.tokens(), quota.period().minus(missing).dividedBy(token()));
    }

    /** How long it takes until there is a token; zero where there is one. */
    Duration untilNext() {
        Duration lacking = missing.plus(token()).minus(quota.period());
        return lacking.isNegative() ? Duration.ZERO : lacking;
    }

    /** When it will be full after so many more tests. In whole milliseconds, rounded down in the user's favour. */
    Instant fullAtAfter(long tests) {
        return now.plus(missing).plus(token().multipliedBy(tests)).truncatedTo(ChronoUnit.MILLIS);
    }

    RemainingQuota remainingQuota() {
        return new RemainingQuota(limit, quota, remaining(), missing);
    }
}
