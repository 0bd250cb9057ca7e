package app.partymode.phoneauth.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.localstores.LocalRedis;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.SessionInfo;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Sessions begin, and open what is theirs. */
class RedisSessionsIT extends SessionsOnRedis {

    @Test
    void knowsTheHolderOfAToken() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        NewSession session = sessions.create(userId, NUMBER, "Pixel");
        Instant after = Instant.now();

        assertThat(sessions.find(session.token())).contains(new Caller(userId, NUMBER, session.sessionId()));
        assertThat(session.expiresAt().minus(Duration.ofDays(90))).isBetween(before, after);
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
        sessions.create("another user", OTHER_NUMBER, "d");

        assertThat(sessions.list(userId)).extracting(SessionInfo::id).containsExactlyElementsOf(created.reversed());
        assertThat(sessions.list(userId)).extracting(SessionInfo::device).containsExactly("c", null, "a");
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
    void costsOneCommandAndTwoWhenTheUseIsNoted() {
        NewSession session = sessions.create(userId, NUMBER, null);
        sessions.find(session.token());

        assertThat(commandsOf(() -> sessions.find(session.token()))).containsExactly("hgetall=1");
        clock.add(Duration.ofSeconds(61));
        sessions.find(session.token());
        clock.add(Duration.ofSeconds(61));
        // The commands behind evalsha run inside the server, without a way there and back.
        assertThat(commandsOf(() -> sessions.find(session.token())))
                .containsExactly("evalsha=1", "exists=1", "hgetall=1", "hset=1", "pexpire=1");
    }

    @Test
    void saysWhenTheStoreIsOutOfReach() {
        var lost = LocalRedis.inMemory();
        var connection = connect(lost.port(), Duration.ofSeconds(2));
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
                    new SecureRandom(),
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

    private static List<String> commandsOf(Runnable work) {
        return redis.execute((RedisCallback<List<String>>) it -> {
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
