package app.partymode.limits;

import app.partymode.limits.Buckets.Taken;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests against limits. */
public final class RateLimits {

    private static final Logger log = LoggerFactory.getLogger(RateLimits.class);

    private final Buckets buckets;
    private final LimitsProperties properties;
    private final KeyedDigest hash;
    private final MeterRegistry meters;

    RateLimits(Buckets buckets, LimitsProperties properties, KeyedDigest hash, MeterRegistry meters) {
        this.buckets = buckets;
        this.properties = properties;
        this.hash = hash;
        this.meters = meters;
        for (Limit limit : Limit.values()) {
            hits(limit); // so that limits not hit yet are exported too
        }
    }

    private Counter hits(Limit limit) {
        return Counter.builder("partymode.limits.hits")
                .description("Requests refused because of a limit")
                .tag("limit", limit.label())
                .register(meters);
    }

    /**
     * Counts one request, before anything is done for it. Several limits are counted one after the other, the narrowest first:
     * what one refuses does not use up those after it.
     *
     * @param subject what is counted, such as a number in E.164; only its keyed hash leaves this process
     * @return what is left; empty where nothing was counted, because limits are off or Redis is down and the limit
     *     allows it
     * @throws OverLimit where nothing was left
     * @throws LimitsUnavailable where Redis is down and the limit does not allow it
     */
    public Optional<RemainingQuota> consume(Limit limit, String subject) {
        return consume(limit, subject, 1);
    }

    /**
     * Counts something of which a request holds many: all of it or, over the limit, none. More than the whole quota counts as
     * the whole quota, or it could never pass.
     */
    public Optional<RemainingQuota> consume(Limit limit, String subject, long tokens) {
        return properties.enabled() ? count(limit, subject, tokens) : Optional.empty();
    }

    /** What a limit grants that is counted elsewhere; empty where limits are off. */
    public Optional<Quota> quota(Limit limit) {
        return properties.enabled() ? Optional.of(properties.quota(limit)) : Optional.empty();
    }

    private Optional<RemainingQuota> count(Limit limit, String subject, long tokens) {
        Quota quota = properties.quota(limit);
        try {
            Taken taken = buckets.take(key(limit, quota, subject), quota, Math.min(tokens, quota.tokens()));
            var remainingQuota = new RemainingQuota(limit, quota, taken.remaining(), taken.untilFull());
            if (!taken.granted()) {
                hits(limit).increment();
                throw new OverLimit(remainingQuota, taken.untilNext());
            }
            return Optional.of(remainingQuota);
        } catch (LimitsUnavailable e) {
            if (properties.whenDown(limit) == WhenDown.REFUSE) {
                throw e;
            }
            log.warn("The limit {} does not count: its store is out of reach.", limit.label());
            return Optional.empty();
        }
    }

    /** With the quota in it: a bucket keeps the quota that it was made with, and a changed setting must count at once. */
    private String key(Limit limit, Quota quota, String subject) {
        return "limits:" + limit.label() + ":" + quota.tokens() + "/"
                + quota.period().toMillis() + ":" + hash.of(limit, subject);
    }
}
