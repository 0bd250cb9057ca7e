package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.endtoend.contract.ContractCheck;
import app.partymode.endtoend.deployment.SentinelRedis;
import app.partymode.endtoend.deployment.TwinDeployment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redis with replicas and sentinels: what its primary's death costs. */
@Order(Integer.MAX_VALUE - 1) // taken from the end, after those in the browser
class SentinelIT {

    private static final String STREAM = "{user-events}:stream";
    private static final String COUNTER = "{user-events}:seq";

    private final Path folder;
    private final SentinelRedis redis;
    private TwinDeployment deployment;
    private Api api;

    SentinelIT(@TempDir Path folder) {
        this.folder = folder;
        redis = new SentinelRedis(folder);
    }

    private void start(TwinDeployment services) {
        deployment = services;
        api = new Api(services::base, new AnswerInvariants(new ContractCheck()));
    }

    @AfterEach
    void stop() {
        deployment.close();
        redis.close();
    }

    @Test
    void aSessionThatAReplicaHasOutlivesThePrimaryAndUpdatesGoOn() {
        start(new TwinDeployment(folder, redis.environment()));
        App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
        App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
        ana.upload(ben.number()).expect(200);
        ben.upload(ana.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        redis.awaitReplication();
        redis.killPrimary();
        // 503 until the services have found the new primary, and never 401: the app must not log out for it.
        await().until(() -> status(ana, "/v1/me") == 200 && status(ana, "/v1/contacts") == 200);
        await().until(() -> ben.party(Map.of("partying", true)).status() == 200);
        assertThat(ana.nextNews(1)).containsExactly("party-status " + ben.number());
        await().until(() -> ana.api()
                        .post("/v1/sessions", null, Map.of("phoneNumber", ana.number(), "username", "Ana"))
                        .status()
                == 201);
    }

    private static int status(App app, String path) {
        int status = app.get(path).status();
        assertThat(status).isIn(200, 503);
        return status;
    }

    /** Redis promises nothing else; the services' own stores have the change, and the feed is told it anew. */
    @Test
    void anUpdateComesThoughTheStreamLostItsEvent() {
        start(TwinDeployment.withoutTwins(folder, redis.environment()));
        App ana = App.signUp(api, UniqueNumbers.next(), "Ana");
        App ben = App.signUp(api, UniqueNumbers.next(), "Ben");
        ana.upload(ben.number()).expect(200);
        ben.upload(ana.number()).expect(200);
        ana.awaitMatches(ben.number());
        ana.startReadingUpdates();
        redis.awaitReplication();
        redis.cutReplication();
        nothingIsAcknowledgedThatNoReplicaWillHave(ana);
        long known = counter();
        deployment.graphCable().cut(); // no instance reads the stream
        ben.party(Map.of("partying", true, "message", "lost on the way")).expect(200);
        await().until(() -> counter() > known);
        redis.killPrimary();
        assertThat(counter()).isEqualTo(known);
        // Another event takes the lost one's number: nothing in the stream shows that there was one.
        var cem = Map.of("phoneNumber", UniqueNumbers.next(), "username", "Cem");
        await().until(() -> api.post("/v1/sessions", null, cem).status() == 201);
        await().until(() -> redis.ask(it -> it.xlen(STREAM)) > 0);
        deployment.graphCable().mend();
        await().until(() -> status(ana, "/v1/contacts") == 200);
        assertThat(ana.nextUpdates(1).getFirst().at("/partyStatus/message").asString())
                .isEqualTo("lost on the way");
    }

    private long counter() {
        return Long.parseLong(Objects.requireNonNull(redis.ask(it -> it.get(COUNTER))));
    }

    /** While the network between the servers is cut. A login is no event of the stream. */
    private void nothingIsAcknowledgedThatNoReplicaWillHave(App app) {
        var login = Map.of("phoneNumber", app.number(), "username", "Ana");
        redis.demandAReplica();
        await().untilAsserted(() -> api.post("/v1/sessions", null, login).expectProblem(503, "store-unavailable"));
        redis.demandNoReplica();
        await().until(() -> api.post("/v1/sessions", null, login).status() == 201);
    }
}
