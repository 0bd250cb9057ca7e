package app.partymode.contacts.trust.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.localstores.LocalRedis;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisRankingTurnsIT {

    private static final LocalRedis SERVER = LocalRedis.inMemory();

    private final LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", SERVER.port());

    @BeforeEach
    void connect() {
        connections.afterPropertiesSet();
        connections.start();
    }

    @AfterEach
    void close() {
        connections.destroy();
    }

    private RedisRankingTurns instance() {
        return new RedisRankingTurns(new StringRedisTemplate(connections));
    }

    @Test
    void givesOneInstanceTheTurnUntilItsLeaseEnds() {
        var one = instance();
        var other = instance();
        assertThat(one.take(Duration.ofMinutes(1))).isTrue();
        assertThat(one.take(Duration.ofMinutes(1))).as("prolonged").isTrue();
        assertThat(other.take(Duration.ofMinutes(1))).isFalse();
        assertThat(one.take(Duration.ofMillis(1))).isTrue();
        await().until(() -> other.take(Duration.ofMinutes(1)));
    }

    @Test
    void tellsEveryInstanceWhenItWasDoneLast() {
        assertThat(instance().doneAt()).isEmpty();
        instance().done(Instant.parse("2026-11-23T03:30:01.5Z"));
        assertThat(instance().doneAt()).contains(Instant.parse("2026-11-23T03:30:01.5Z"));
    }
}
