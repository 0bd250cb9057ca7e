package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.App;
import app.partymode.endtoend.deployment.RedisMonitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions, as both services see them. */
interface SessionStory extends ApiUnderTest {

    /** One call of each service. */
    List<String> BOTH_SERVICES = List.of("/v1/me", "/v1/contacts");

    RedisMonitor monitorRedis();

    private static void assertDead(App app) {
        BOTH_SERVICES.forEach(path -> app.get(path).expectProblem(401, "unauthorized"));
    }

    private static void assertLive(App app) {
        BOTH_SERVICES.forEach(path -> app.get(path).expect(200));
    }

    @Test
    default void aRevokedTokenIsDeadOnBothServicesAtOnce() {
        App one = signUp("Ana");
        App two = App.signUp(api(), one.number(), "Ana");
        App three = App.signUp(api(), one.number(), "Ana");
        App four = App.signUp(api(), one.number(), "Ana");
        App stranger = signUp("Ben");
        List.of(one, two, three, four).forEach(SessionStory::assertLive);
        stranger.delete("/v1/sessions/" + two.sessionId()).expectProblem(404, "session-not-found");
        assertLive(two);
        one.delete("/v1/sessions/" + two.sessionId()).expect(204);
        assertDead(two);
        one.delete("/v1/sessions?scope=current").expect(204);
        assertDead(one);
        three.delete("/v1/sessions?scope=others").expect(204);
        assertDead(four);
        assertLive(three);
        three.delete("/v1/sessions?scope=all").expect(204);
        assertDead(three);
        assertLive(stranger);
    }

    @Test
    default void theTwentyFirstSessionEndsTheOldest() {
        App first = signUp("Ana");
        App second = App.signUp(api(), first.number(), "Ana");
        var others = new ArrayList<App>();
        for (int i = 3; i <= 21; i++) {
            others.add(App.signUp(api(), first.number(), "Ana"));
        }
        assertDead(first);
        assertLive(second);
        var listed = others.getLast().get("/v1/sessions").expect(200);
        assertThat(listed.texts("/sessions", "/id")).hasSize(20).contains(second.sessionId());
        assertThat(listed.texts("/sessions", "/device")).containsOnly("test phone");
        assertThat(listed.json().at("/sessions/0/current").asBoolean()).isTrue();
        assertThat(listed.texts("/sessions", "/lastSeenAt"))
                .allMatch(time -> Instant.parse(time).isAfter(Instant.now().minus(Duration.ofMinutes(10))));
    }

    @Test
    default void anAuthenticatedRequestCostsTwoRedisCommandsAtMost() {
        App ana = signUp("Ana");
        int requests = 50;
        for (String path : BOTH_SERVICES) {
            ana.get(path).expect(200);
            Instant begin = Instant.now();
            try (RedisMonitor monitor = monitorRedis()) {
                for (int i = 0; i < requests; i++) {
                    ana.get(path).expect(200);
                }
                await().until(() -> monitor.commandsOfRequests().size() >= requests);
                List<String> commands = monitor.commandsOfRequests();
                List<String> ofTheSession = commands.stream()
                        .filter(it -> it.contains(ana.sessionId()))
                        .toList();
                assertThat(commands).as(path).hasSizeLessThanOrEqualTo(2 * requests);
                assertThat(ofTheSession.stream().filter(it -> it.regionMatches(true, 1, "HGETALL", 0, 7)))
                        .as("reads of the session by %s", path)
                        .hasSize(requests);
                assertThat(ofTheSession.size() - requests)
                        .as("writes of last-seen by %s, one a minute", path)
                        .isLessThanOrEqualTo(
                                2 + (int) Duration.between(begin, Instant.now()).toMinutes());
            }
        }
    }
}
