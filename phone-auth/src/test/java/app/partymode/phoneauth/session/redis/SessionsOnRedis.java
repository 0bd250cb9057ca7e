package app.partymode.phoneauth.session.redis;

import app.partymode.localstores.LocalRedis;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import app.partymode.waits.LongestWait;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.threeten.extra.MutableClock;

/** Sessions in a Redis that is empty before each test, by a clock that only a test moves. */
abstract class SessionsOnRedis {

    static final PhoneNumber NUMBER = new PhoneNumber(34600111222L);

    static final PhoneNumber OTHER_NUMBER = new PhoneNumber(34600111333L);

    private static LocalRedis server;

    static LettuceConnectionFactory connections;

    static StringRedisTemplate redis;

    final MutableClock clock = MutableClock.of(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);

    final String userId = UUID.randomUUID().toString();

    final Sessions sessions = sessions(Duration.ofDays(90));

    @BeforeAll
    static void start() {
        server = LocalRedis.inMemory();
        connections = connect(server.port(), LongestWait.LONGEST_WAIT);
        redis = new StringRedisTemplate(connections);
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        server.close();
    }

    @BeforeEach
    void clear() {
        redis.execute((RedisCallback<Void>) it -> {
            it.serverCommands().flushAll();
            return null;
        });
    }

    Sessions sessions(Duration lifetime) {
        return new RedisSessions(
                stored(lifetime), new SessionIndex(redis, "phone-auth"), settings(lifetime), new SecureRandom(), clock);
    }

    static SessionProperties settings(Duration lifetime) {
        return new SessionProperties(lifetime, 20, Duration.ofMinutes(1));
    }

    static StoredSessions stored(Duration lifetime) {
        return new StoredSessions(RedisSessionsAutoConfiguration.json(connections), redis, "phone-auth", lifetime);
    }

    Sessions later() {
        clock.add(Duration.ofMillis(10));
        return sessions;
    }

    static LettuceConnectionFactory connect(int port, Duration timeout) {
        var factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", port),
                LettuceClientConfiguration.builder().commandTimeout(timeout).build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    static String key(NewSession session) {
        return "phone-auth:sessions:" + session.sessionId();
    }

    String index() {
        return "phone-auth:user-sessions:" + userId;
    }

    static long timeToLive(NewSession session) {
        return redis.getExpire(key(session));
    }

    /** All keys, members, fields and values as text. */
    static Set<String> everythingStored() {
        var texts = new TreeSet<String>();
        for (String key : Objects.requireNonNull(redis.keys("*"))) {
            texts.add(key);
            if (redis.type(key) == DataType.ZSET) {
                texts.addAll(redis.opsForZSet().range(key, 0, -1));
            } else {
                redis.<String, String>opsForHash().entries(key).forEach((field, value) -> texts.add(field + value));
            }
        }
        return texts;
    }
}
