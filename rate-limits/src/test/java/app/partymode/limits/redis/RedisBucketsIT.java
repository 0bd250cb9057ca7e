package app.partymode.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.partymode.limits.Buckets;
import app.partymode.limits.BucketsContract;
import app.partymode.limits.LimitsUnavailable;
import app.partymode.limits.MemoryBuckets;
import app.partymode.limits.Quota;
import app.partymode.localstores.LocalRedis;
import app.partymode.waits.LongestWait;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.threeten.extra.MutableClock;

class RedisBucketsIT implements BucketsContract {

    private static final Duration TIMEOUT = LongestWait.LONGEST_WAIT;
    private static LocalRedis redis;
    private static LettuceConnectionFactory connections;

    private final MutableClock clock = MutableClock.epochUTC();
    private final Buckets buckets = new RedisBuckets(connections, clock, TIMEOUT);

    @BeforeAll
    static void start() {
        redis = LocalRedis.inMemory();
        connections = connectTo(redis.port());
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        redis.close();
    }

    private static LettuceConnectionFactory connectTo(int port) {
        var factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port));
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    @Override
    public Buckets buckets() {
        return buckets;
    }

    @Override
    public MutableClock clock() {
        return clock;
    }

    @Test
    void countsTheSameForEveryInstance() {
        var other = new RedisBuckets(connections, clock, TIMEOUT);
        String key = newKey();

        buckets.take(key, THREE_A_MINUTE);

        assertThat(other.take(key, THREE_A_MINUTE).remaining()).isEqualTo(1);
    }

    @Test
    void forgetsABucketSoonAfterItIsFull() {
        String key = newKey();

        buckets.take(key, THREE_A_MINUTE);

        assertThat(new StringRedisTemplate(connections).getExpire(key))
                .as("seconds; -1 would be for ever, -2 is gone already")
                .isNotEqualTo(-1)
                .isLessThanOrEqualTo(81);
    }

    @Test
    void agreesWithTheReference() {
        var random = new Random(42);
        var reference = new MemoryBuckets(clock);
        String[] keys = {newKey(), newKey()};
        var quota = new Quota(10, Duration.ofSeconds(10));
        for (int i = 0; i < 500; i++) {
            String key = keys[random.nextInt(2)];
            assertThat(buckets.take(key, quota)).as("take %s", i).isEqualTo(reference.take(key, quota));
            clock.add(Duration.ofMillis(random.nextInt(1_200)));
        }
    }

    @Test
    void saysThatRedisIsDown() {
        var gone = LocalRedis.inMemory();
        LettuceConnectionFactory lost = connectTo(gone.port());
        new RedisBuckets(lost, clock, TIMEOUT).take(newKey(), THREE_A_MINUTE);
        var unreachable = new RedisBuckets(lost, clock, Duration.ofMillis(500));

        gone.close();

        assertThatExceptionOfType(LimitsUnavailable.class).isThrownBy(() -> unreachable.take(newKey(), THREE_A_MINUTE));
        lost.destroy();
    }
}
