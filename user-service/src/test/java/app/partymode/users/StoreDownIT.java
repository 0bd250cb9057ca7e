package app.partymode.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.localstores.TcpProxy;
import app.partymode.users.Api.Answer;
import app.partymode.users.identity.Outbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "logging.level.org.mongodb=error")
@TestInstance(Lifecycle.PER_CLASS)
class StoreDownIT extends RunningService {

    private static final TcpProxy TO_MONGO = new TcpProxy(Databases.mongoPort());
    private static final TcpProxy TO_REDIS = new TcpProxy(Databases.redisPort());

    @LocalManagementPort
    private int managementPort;

    private String token;

    /** The service starts with both stores silent. */
    @DynamicPropertySource
    static void proxies(DynamicPropertyRegistry registry) {
        Databases unused = Databases.next();
        TO_MONGO.hold();
        TO_REDIS.hold();
        registry.add("spring.mongodb.uri", () -> unused.mongo(TO_MONGO.port()));
        registry.add("spring.data.redis.url", () -> unused.redis(TO_REDIS.port()));
        // Each request to a store that is silent takes as long: the minute of the other tests would be many here.
        registry.add("limits.timeout", () -> "3s");
        registry.add("spring.data.redis.timeout", () -> "3s");
    }

    /** It has started, refuses what needs the stores, and migrates MongoDB once that answers. */
    @BeforeAll
    void startsWithoutItsStores() {
        connect();
        assertUnavailable(api.signUp(Api.number(), "Ana"));
        TO_REDIS.release();
        await().untilAsserted(() -> assertUnavailable(api.signUp(Api.number(), "Ana")));
        assertThat(readiness()).isEqualTo(503);
        assertThat(health("liveness")).isEqualTo(200);
        TO_MONGO.release();
        await().until(() -> readiness() == 200);
        assertThat(mongo.getCollection("users").listIndexes()).hasSizeGreaterThan(1);
    }

    /** The first request that runs out of time ends the connections of all, and those that wait for a connection get none. */
    @Test
    void saysThatMongoHangsAndGoesOnWhenItAnswersAgain() {
        TO_MONGO.hold();

        assertUnavailable(manyTimes(() -> api.get("/v1/me", token)));
        assertUnavailable(api.signUp(Api.number(), "Ben"));
        await().until(() -> readiness() == 503);
        assertThat(health("liveness")).isEqualTo(200);

        TO_MONGO.release();
        assertAllIsWell();
    }

    @Test
    void saysThatRedisHangsAndGoesOnWhenItAnswersAgain() {
        TO_REDIS.hold();

        assertUnavailable(manyTimes(() -> api.get("/v1/me", token)));
        assertUnavailable(api.signUp(Api.number(), "Ben"));
        await().until(() -> readiness() == 503);

        TO_REDIS.release();
        assertAllIsWell();
    }

    /** Three seconds may be too little for Redis where the processors are busy: it is tried again. */
    @BeforeEach
    void signUp() {
        await().untilAsserted(() -> {
            Answer ana = api.signUp(Api.number(), "Ana");
            assertThat(ana.status()).isEqualTo(201);
            token = ana.text("/token");
        });
        await().untilAsserted(() -> assertThat(readiness()).isEqualTo(200));
    }

    /** So that a test that fails costs no other one its stores. */
    @AfterEach
    void mendAll() {
        for (TcpProxy store : List.of(TO_MONGO, TO_REDIS)) {
            store.release();
            store.mend();
        }
    }

    @Test
    void saysThatMongoIsDownAndGoesOnWhenItIsBack() {
        TO_MONGO.cut();

        assertUnavailable(api.get("/v1/me", token));
        assertUnavailable(api.signUp(Api.number(), "Ben"));
        assertUnavailable(api.put("/v1/suppressions", null, "{\"phoneNumber\":\"" + Api.number() + "\"}"));
        await().until(() -> api.get("/v1/sessions", token).status() == 200);
        await().until(() -> readiness() == 503);
        assertThat(health("liveness")).isEqualTo(200);

        TO_MONGO.mend();
        assertAllIsWell();
    }

    @Test
    void saysThatRedisIsDownAndGoesOnWhenItIsBack() {
        TO_REDIS.cut();

        assertUnavailable(api.get("/v1/me", token));
        assertUnavailable(api.signUp(Api.number(), "Ben"));
        assertUnavailable(api.put("/v1/suppressions", null, "{\"phoneNumber\":\"" + Api.number() + "\"}"));
        await().until(() -> readiness() == 503);
        assertThat(health("liveness")).isEqualTo(200);

        TO_REDIS.mend();
        assertAllIsWell();
    }

    @Test
    void refusesSignupsButNotReadsWhileRedisIsDown() {
        TO_REDIS.cut();

        assertUnavailable(api.signUp(Api.number(), "Ben"));
        assertThat(api.get("/v1/verifications/none", null).text("/type")).isEqualTo("/problems/verification-not-found");

        TO_REDIS.mend();
        await().until(() -> api.signUp(Api.number(), "Ben").status() == 201);
        assertAllIsWell();
    }

    @Test
    void hasNoHealthOfWhatIsNotThere() {
        assertThat(List.of("mongo", "redis", "readiness/redis"))
                .allSatisfy(path -> assertThat(health(path)).isEqualTo(200));
        assertThat(List.of("none", "none/more", "mongo/more", "readiness/none", "readiness/none/more"))
                .allSatisfy(path -> assertThat(health(path)).isEqualTo(404));
    }

    private void assertAllIsWell() {
        await().until(() -> api.get("/v1/me", token).status() == 200);
        await().until(() -> readiness() == 200);
        await().until(() -> api.patch("/v1/me", token, "{\"username\":\"Zoë\"}").status() == 200);
        await().until(() -> bean(Outbox.class).pending(1).isEmpty());
    }

    /** At the same time, and more than there are connections to MongoDB. */
    private static List<Answer> manyTimes(Callable<Answer> request) {
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.invokeAll(Collections.nCopies(300, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertUnavailable(List<Answer> answers) {
        assertThat(answers).allSatisfy(StoreDownIT::assertUnavailable);
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/store-unavailable");
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("5");
    }

    private int readiness() {
        return health("readiness");
    }

    private int health(String path) {
        var uri = URI.create("http://localhost:" + managementPort + "/actuator/health/" + path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
