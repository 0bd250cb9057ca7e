package app.partymode.phoneauth.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.phoneauth.session.NewSession;
import app.partymode.phoneauth.session.Sessions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sessions end: when they are not used, when their user wants it, and where there are too many. */
class EndOfSessionsIT extends SessionsOnRedis {

    @Test
    void endsOnlyOnesOwnSession() {
        NewSession session = sessions.create(userId, NUMBER, null);

        assertThat(sessions.revoke("another user", session.sessionId())).isFalse();
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
        NewSession stranger = sessions.create("another user", OTHER_NUMBER, null);

        sessions.revokeOthers(userId, two.sessionId());
        assertThat(sessions.find(one.token())).isEmpty();
        assertThat(sessions.find(two.token())).isPresent();

        sessions.revokeAll(userId);
        assertThat(sessions.find(two.token())).isEmpty();
        assertThat(sessions.find(stranger.token())).isPresent();
        assertThat(everythingStored()).noneMatch(text -> text.contains(userId) || text.contains("34600111222"));
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
        Sessions ofAnHour = sessions(Duration.ofHours(1));
        NewSession session = ofAnHour.create(userId, NUMBER, null);
        assertThat(ofAnHour.find(session.token())).isPresent();
        assertThat(redis.getExpire(key(session), TimeUnit.MILLISECONDS))
                .isBetween(1L, Duration.ofHours(1).toMillis());

        redis.expire(key(session), Duration.ofMillis(1)); // as if the hour had gone by
        await().until(() -> !ofAnHour.isLive(session.sessionId()));

        assertThat(ofAnHour.find(session.token())).isEmpty();
        assertThat(ofAnHour.list(userId)).isEmpty();
    }

    @Test
    void prolongsASessionWithEachUse() {
        NewSession session = sessions.create(userId, NUMBER, null);
        redis.expire(key(session), Duration.ofDays(1));
        assertThat(sessions.find(session.token())).isPresent();
        assertThat(timeToLive(session)).as("noted less than a minute ago").isLessThan(100_000);

        clock.add(Duration.ofSeconds(61));
        assertThat(sessions.find(session.token())).isPresent();

        assertThat(timeToLive(session)).isGreaterThan(Duration.ofDays(89).toSeconds());
        assertThat(sessions.list(userId).getFirst().lastSeenAt()).isEqualTo(clock.instant());
    }

    @Test
    void forgetsExpiredSessionsWhenListing() {
        NewSession session = sessions.create(userId, NUMBER, null);
        redis.delete(key(session));

        assertThat(sessions.list(userId)).isEmpty();
        assertThat(redis.opsForZSet().size(index()))
                .as("it might be being created")
                .isOne();
        clock.add(Duration.ofMinutes(2));
        assertThat(sessions.list(userId)).isEmpty();
        assertThat(redis.hasKey(index())).isFalse();
    }

    @Test
    void neverBringsARevokedSessionBack() {
        NewSession session = sessions.create(userId, NUMBER, null);
        sessions.revoke(userId, session.sessionId());

        assertThat(stored(Duration.ofDays(90)).touch(session.sessionId(), clock.instant()))
                .isFalse();
        stored(Duration.ofDays(90)).renumber(session.sessionId(), OTHER_NUMBER);

        assertThat(everythingStored()).isEmpty();
    }
}
