package app.partymode.limits;

import java.time.Duration;

/**
 * A bucket that holds so many tokens and starts full. What is taken flows back evenly, all of it within the period.
 *
 * @param tokens how many requests may come at once; no more than one a nanosecond of the period
 * @param period how long an empty bucket takes to be full again
 */
public record Quota(long tokens, Duration period) {

    public Quota {
        if (tokens < 1 || period.compareTo(Duration.ofNanos(tokens)) < 0) {
            throw new IllegalArgumentException("a quota needs a token, and at most one a nanosecond");
        }
    }
}
