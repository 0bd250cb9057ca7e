package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.ClusteredRedis;
import app.partymode.endtoend.deployment.TwinDeployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Redis Cluster: every command and script finds its keys, and a primary that dies costs no session and no update. */
@Order(12)
@EnabledIfSystemProperty(named = "nightly", matches = "true", disabledReason = "-Pnightly runs it")
class RedisClusterIT {

    private static final String STREAM = "{user-events}:stream";

    @TempDir
    Path folder;

    @Test
    void theStoryGoesOnWhenTheNodeWithTheStreamDies() {
        try (var redis = new ClusteredRedis(folder);
                var deployment = TwinDeployment.withoutTwins(folder, redis.environment())) {
            var api = new Api(deployment::base, new AnswerInvariants(new ContractCheck()));
            App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
            App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
            ana.upload(ben.number()).expect(200);
            ben.upload(ana.number()).expect(200);
            ana.awaitMatches(ben.number());
            ana.startReadingUpdates();
            endsManySessionsAtOnce(ana);
            assertThat(redis.sizes()).allMatch(keys -> keys > 0);
            ben.party(Map.of("partying", true, "message", "before")).expect(200);
            assertThat(ana.nextNews(1)).containsExactly("party-status " + ben.number());
            redis.killPrimaryOf(STREAM);
            await().until(() -> status(ana, "/v1/me") == 200 && status(ana, "/v1/contacts") == 200);
            await().until(() ->
                    ben.party(Map.of("partying", true, "message", "after")).status() == 200);
            assertThat(ana.nextUpdates(1).getFirst().at("/partyStatus/message").asString())
                    .isEqualTo("after");
            endsManySessionsAtOnce(ben);
        }
    }

    /** Their keys are on different nodes. */
    private static void endsManySessionsAtOnce(App app) {
        var login = Map.of("phoneNumber", app.number(), "username", "Somewhere else");
        IntStream.range(0, 6)
                .forEach(_ -> app.api().post("/v1/sessions", null, login).expect(201));
        app.delete("/v1/sessions?scope=others").expect(204);
        assertThat(app.get("/v1/sessions").expect(200).texts("/sessions", "/id"))
                .containsExactly(app.sessionId());
    }

    private static int status(App app, String path) {
        int status = app.get(path).status();
        assertThat(status).isIn(200, 503);
        return status;
    }
}
