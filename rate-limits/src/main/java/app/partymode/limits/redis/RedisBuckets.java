package app.partymode.limits.redis;

import app.partymode.limits.Buckets;
import app.partymode.limits.LimitsUnavailable;
import app.partymode.limits.Quota;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** One key a bucket, changed by compare-and-swap, gone soon after it would be full. */
final class RedisBuckets implements Buckets {

    /** How much longer a bucket is kept than needed: the instances' clocks differ a little. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ProxyManager<byte[]> buckets;

    RedisBuckets(RedisConnectionFactory connections, Clock clock, Duration timeout) {
        buckets = new LettuceBasedProxyManagerBuilder<>(new SharedConnection<byte[]>(connections))
                .clientClock(new ClockMeter(clock))
                .requestTimeout(timeout)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .build();
    }

    @Override
    public Taken take(String key, Quota quota, long tokens) {
        ConsumptionProbe probe = probe(key.getBytes(StandardCharsets.UTF_8), quota, tokens);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private ConsumptionProbe probe(byte[] key, Quota quota, long tokens) {
        try {
            return buckets.getProxy(key, () -> configuration(quota)).tryConsumeAndReturnRemaining(tokens);
        } catch (RuntimeException e) {
            // It may be Spring's, Lettuce's or Bucket4j's: in each case the request was not counted.
            throw new LimitsUnavailable(e);
        }
    }

    private static BucketConfiguration configuration(Quota quota) {
        return BucketConfiguration.builder()
                .addLimit(it -> it.capacity(quota.tokens()).refillGreedy(quota.tokens(), quota.period()))
                .build();
    }
}
