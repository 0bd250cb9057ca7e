package app.partymode.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The reference: all that a bucket has to know is when it will be full (the generic cell rate algorithm of ITU-T I.371). Exact where
 * the period is a whole number of nanoseconds a token.
 */
public final class MemoryBuckets implements Buckets {

    private final ConcurrentMap<String, Instant> fullAt = new ConcurrentHashMap<>();
    private final Clock clock;

    public MemoryBuckets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Taken take(String key, Quota quota, long tokens) {
        var taken = new AtomicReference<Taken>();
        fullAt.compute(key, (_, full) -> {
            Instant now = clock.instant();
            Duration missing = full == null || full.isBefore(now) ? Duration.ZERO : Duration.between(now, full);
            Taken result = take(missing, quota, tokens);
            taken.set(result);
            return now.plus(result.untilFull());
        });
        return taken.get();
    }

    private static Taken take(Duration missing, Quota quota, long tokens) {
        Duration token = quota.period().dividedBy(quota.tokens());
        Duration missingAfter = missing.plus(token.multipliedBy(tokens));
        Duration over = missingAfter.minus(quota.period());
        return over.isPositive()
                ? new Taken(false, quota.period().minus(missing).dividedBy(token), over, missing)
                : new Taken(true, quota.period().minus(missingAfter).dividedBy(token), Duration.ZERO, missingAfter);
    }

    /** The keys of all buckets. */
    public Iterable<String> keys() {
        return fullAt.keySet();
    }
}
