package app.partymode.phoneauth.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.embedded.EmbeddedRedis;
import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionInfo;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class RedisSessionsIT {

    private static final PhoneNumber NUMBER = new PhoneNumber(34600111222L);
    private static final PhoneNumber OTHER_NUMBER = new PhoneNumber(34600111333L);

    private static EmbeddedRedis server;
    private static LettuceConnectionFactory connections;
    private static StringRedisTemplate redis;

    private final MovableClock clock = new MovableClock();
    private final String userId = UUID.randomUUID().toString();
    private final Sessions sessions = sessions(Duration.ofDays(90));

    @BeforeAll
    static void start() {
        server = EmbeddedRedis.inMemory();
        connections = connect(server.port());
        redis = new StringRedisTemplate(connections);
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        server.close();
    }

    @BeforeEach
    void clear() {
        redis.execute((org.springframework.data.redis.core.RedisCallback<Void>) it -> {
            it.serverCommands().flushAll();
            return null;
        });
    }

    @Test
    void knowsTheHolderOfAToken() {
        NewSession session = sessions.create(userId, NUMBER, "Pixel");

        assertThat(sessions.find(session.token())).contains(new Caller(userId, NUMBER, session.sessionId()));
        assertThat(session.expiresAt()).isBetween(inDays(89), inDays(91));
        assertThat(sessions.isLive(session.sessionId())).isTrue();
    }

    @Test
    void makesTokensOf256Bits() {
        NewSession one = sessions.create(userId, NUMBER, null);
        NewSession two = sessions.create(userId, NUMBER, null);

        assertThat(one.token()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(two.token());
        assertThat(one.sessionId()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(one.token());
    }

    @Test
    void opensNothingForAnyOtherText() {
        NewSession session = sessions.create(userId, NUMBER, null);

        for (String text : List.of("", "x", "x".repeat(43), "x".repeat(10_000), session.sessionId(), "é".repeat(43))) {
            assertThat(sessions.find(text)).isEmpty();
        }
    }

    @Test
    void storesNeitherTheTokenNorJavaObjects() {
        NewSession session = sessions.create(userId, NUMBER, "Ana's phone");
        sessions.find(session.token());

        assertThat(everythingStored()).isNotEmpty().noneMatch(text -> text.contains(session.token()));
        assertThat(redis.<String, String>opsForHash().entries("phone-auth:sessions:" + session.sessionId()))
                .containsEntry("sessionAttr:userId", "\"" + userId + "\"")
                .containsEntry("sessionAttr:phoneNumber", "34600111222")
                .containsEntry("sessionAttr:device", "\"Ana's phone\"")
                .containsEntry("maxInactiveInterval", "7776000");
    }

    @Test
    void listsTheNewestFirst() {
        var created = List.of(
                sessions.create(userId, NUMBER, "a").sessionId(),
                later().create(userId, NUMBER, null).sessionId(),
                later().create(userId, NUMBER, "c").sessionId());
        sessions.create("somebody else", OTHER_NUMBER, "d");

        assertThat(sessions.list(userId)).extracting(SessionInfo::id).containsExactlyElementsOf(created.reversed());
        assertThat(sessions.list(userId)).extracting(SessionInfo::device).containsExactly("c", null, "a");
    }

    @Test
    void endsOnlyOnesOwnSession() {
        NewSession session = sessions.create(userId, NUMBER, null);

        assertThat(sessions.revoke("somebody else", session.sessionId())).isFalse();
        assertThat(sessions.find(session.token())).isPresent();
        assertThat(sessions.revoke(userId, session.sessionId())).isTrue();
        assertThat(sessions.find(session.token())).isEmpty();
        assertThat(sessions.isLive(session.sessionId())).isFalse();
        assertThat(sessions.revoke(userId, session.sessionId())).isFalse();
    }

    @Test
    void endsTheOthersOrAll() {
        NewSession one = sessions.create(userId, NUMBER, null);
        NewSession two = sessions.create(userId, NUMBER, null);
        NewSession stranger = sessions.create("somebody else", OTHER_NUMBER, null);

        sessions.revokeOthers(userId, two.sessionId());
        assertThat(sessions.find(one.token())).isEmpty();
        assertThat(sessions.find(two.token())).isPresent();

        sessions.revokeAll(userId);
        assertThat(sessions.find(two.token())).isEmpty();
        assertThat(sessions.find(stranger.token())).isPresent();
        assertThat(everythingStored()).noneMatch(text -> text.contains(userId) || text.contains("34600111222"));
    }

    @Test
    void givesEverySessionTheNewNumber() {
        NewSession one = sessions.create(userId, NUMBER, null);
        NewSession two = sessions.create(userId, NUMBER, null);
        sessions.revoke(userId, two.sessionId());

        sessions.renumber(userId, OTHER_NUMBER);

        assertThat(sessions.find(one.token())).map(Caller::phoneNumber).contains(OTHER_NUMBER);
        assertThat(sessions.find(two.token())).isEmpty();
        assertThat(timeToLive(one)).isGreaterThan(Duration.ofDays(89).toSeconds());
    }

    @Test
    void endsTheOldestWhereThereAreTooMany() {
        NewSession first = sessions.create(userId, NUMBER, null);
        NewSession second = later().create(userId, NUMBER, null);
        for (int i = 0; i < 19; i++) {
            later().create(userId, NUMBER, null);
        }

        assertThat(sessions.find(first.token())).isEmpty();
        assertThat(sessions.find(second.token())).isPresent();
        assertThat(sessions.list(userId)).hasSize(20);
    }

    @Test
    void endsASessionThatIsNotUsed() {
        Sessions brief = sessions(Duration.ofSeconds(1));
        NewSession session = brief.create(userId, NUMBER, null);
        assertThat(brief.find(session.token())).isPresent();

        await().until(() -> !brief.isLive(session.sessionId()));

        assertThat(brief.find(session.token())).isEmpty();
        assertThat(brief.list(userId)).isEmpty();
    }

    @Test
    void prolongsASessionWithEachUse() {
        NewSession session = sessions.create(userId, NUMBER, null);
        redis.expire(key(session), Duration.ofDays(1));
        assertThat(sessions.find(session.token())).isPresent();
        assertThat(timeToLive(session)).as("noted less than a minute ago").isLessThan(100_000);

        clock.forward(Duration.ofSeconds(61));
        assertThat(sessions.find(session.token())).isPresent();

        assertThat(timeToLive(session)).isGreaterThan(Duration.ofDays(89).toSeconds());
        assertThat(sessions.list(userId).getFirst().lastSeenAt())
                .isAfter(Instant.now().plusSeconds(50));
    }

    @Test
    void forgetsExpiredSessionsWhenListing() {
        NewSession session = sessions.create(userId, NUMBER, null);
        redis.delete(key(session));

        assertThat(sessions.list(userId)).isEmpty();
        assertThat(redis.opsForZSet().size(index()))
                .as("it might be being created")
                .isOne();
        clock.forward(Duration.ofMinutes(2));
        assertThat(sessions.list(userId)).isEmpty();
        assertThat(redis.hasKey(index())).isFalse();
    }

    @Test
    void neverBringsARevokedSessionBack() {
        NewSession session = sessions.create(userId, NUMBER, null);
        sessions.revoke(userId, session.sessionId());

        assertThat(stored(Duration.ofDays(90)).touch(session.sessionId(), Instant.now()))
                .isFalse();
        stored(Duration.ofDays(90)).renumber(session.sessionId(), OTHER_NUMBER);

        assertThat(everythingStored()).isEmpty();
    }

    @Test
    void costsOneCommandAndTwoWhenTheUseIsNoted() {
        NewSession session = sessions.create(userId, NUMBER, null);
        sessions.find(session.token());

        assertThat(commandsOf(() -> sessions.find(session.token()))).containsExactly("hgetall=1");
        clock.forward(Duration.ofSeconds(61));
        sessions.find(session.token());
        clock.forward(Duration.ofSeconds(61));
        // The commands behind evalsha run inside the server, without a way there and back.
        assertThat(commandsOf(() -> sessions.find(session.token())))
                .containsExactly("evalsha=1", "exists=1", "hgetall=1", "hset=1", "pexpire=1");
    }

    @Test
    void saysWhenTheStoreIsOutOfReach() {
        var lost = EmbeddedRedis.inMemory();
        var connection = connect(lost.port());
        lost.close();
        try {
            var orphan = new RedisSessions(
                    new StoredSessions(
                            RedisSessionsAutoConfiguration.json(connection),
                            new StringRedisTemplate(connection),
                            "phone-auth",
                            Duration.ofDays(1)),
                    new SessionIndex(new StringRedisTemplate(connection), "phone-auth"),
                    settings(Duration.ofDays(1)),
                    new java.security.SecureRandom(),
                    clock);
            assertThatThrownBy(() -> orphan.find("x".repeat(43))).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> orphan.create(userId, NUMBER, null)).isInstanceOf(DataAccessException.class);
        } finally {
            connection.destroy();
        }
    }

    @Test
    void showsNoNumberAndNoTokenInTexts() {
        NewSession session = sessions.create(userId, NUMBER, null);

        assertThat("" + session + sessions.find(session.token())).doesNotContain(session.token(), "600111222");
    }

    private Sessions sessions(Duration lifetime) {
        return new RedisSessions(
                stored(lifetime),
                new SessionIndex(redis, "phone-auth"),
                settings(lifetime),
                new java.security.SecureRandom(),
                clock);
    }

    private static SessionProperties settings(Duration lifetime) {
        return new SessionProperties(lifetime, 20, Duration.ofMinutes(1));
    }

    private static StoredSessions stored(Duration lifetime) {
        return new StoredSessions(RedisSessionsAutoConfiguration.json(connections), redis, "phone-auth", lifetime);
    }

    private Sessions later() {
        clock.forward(Duration.ofMillis(10));
        return sessions;
    }

    private static LettuceConnectionFactory connect(int port) {
        var factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", port),
                LettuceClientConfiguration.builder()
                        .commandTimeout(Duration.ofSeconds(2))
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static String key(NewSession session) {
        return "phone-auth:sessions:" + session.sessionId();
    }

    private String index() {
        return "phone-auth:user-sessions:" + userId;
    }

    private static long timeToLive(NewSession session) {
        return redis.getExpire(key(session));
    }

    /** All keys, members, fields and values as text. */
    private static Set<String> everythingStored() {
        var texts = new TreeSet<String>();
        for (String key : Objects.requireNonNull(redis.keys("*"))) {
            texts.add(key);
            if (redis.type(key) == org.springframework.data.redis.connection.DataType.ZSET) {
                texts.addAll(redis.opsForZSet().range(key, 0, -1));
            } else {
                redis.<String, String>opsForHash().entries(key).forEach((field, value) -> texts.add(field + value));
            }
        }
        return texts;
    }

    private static List<String> commandsOf(Runnable work) {
        return redis.execute((org.springframework.data.redis.core.RedisCallback<List<String>>) it -> {
            it.serverCommands().resetConfigStats();
            work.run();
            return it.serverCommands().info("commandstats").entrySet().stream()
                    .filter(entry -> !entry.getKey().toString().contains("config"))
                    .map(entry -> entry.getKey().toString().replace("cmdstat_", "")
                            + entry.getValue().toString().replaceAll("calls(=\\d+).*", "$1"))
                    .filter(text -> !text.startsWith("info"))
                    .sorted()
                    .toList();
        });
    }
}
