package app.partymode.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.users.Api.Answer;
import app.partymode.users.identity.Outbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoreDownIT {

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final EmbeddedRedis redis = EmbeddedRedis.inMemory();
    private final TcpProxy toMongo;
    private final TcpProxy toRedis;
    private Service service;
    private String token;

    StoreDownIT() throws IOException {
        toMongo = new TcpProxy(mongo.port());
        toRedis = new TcpProxy(redis.port());
    }

    @BeforeEach
    void start() {
        service = Service.start(
                "mongodb://127.0.0.1:" + toMongo.port() + "/partymode",
                "redis://127.0.0.1:" + toRedis.port(),
                Map.of("logging.level.org.mongodb", "error"));
        token = service.api().signUp(Api.number(), "Ana").text("/token");
        assertThat(readiness()).isEqualTo(200);
    }

    @AfterEach
    void stop() throws IOException {
        service.close();
        toMongo.close();
        toRedis.close();
        redis.close();
        mongo.close();
    }

    @Test
    void saysThatMongoIsDownAndGoesOnWhenItIsBack() {
        toMongo.cut();

        assertUnavailable(service.api().get("/v1/me", token));
        assertUnavailable(service.api().signUp(Api.number(), "Ben"));
        assertUnavailable(service.api().put("/v1/suppressions", null, "{\"phoneNumber\":\"" + Api.number() + "\"}"));
        assertThat(service.api().get("/v1/sessions", token).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> readiness() == 503);
        assertThat(health("liveness")).isEqualTo(200);

        toMongo.mend();
        assertAllIsWell();
    }

    @Test
    void saysThatRedisIsDownAndGoesOnWhenItIsBack() {
        toRedis.cut();

        assertUnavailable(service.api().get("/v1/me", token));
        assertUnavailable(service.api().signUp(Api.number(), "Ben"));
        assertUnavailable(service.api().put("/v1/suppressions", null, "{\"phoneNumber\":\"" + Api.number() + "\"}"));
        await().atMost(Duration.ofSeconds(20)).until(() -> readiness() == 503);
        assertThat(health("liveness")).isEqualTo(200);

        toRedis.mend();
        assertAllIsWell();
    }

    private void assertAllIsWell() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.api().get("/v1/me", token).status() == 200);
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        assertThat(service.api()
                        .patch("/v1/me", token, "{\"username\":\"Zoë\"}")
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get(Outbox.class).pending(1).isEmpty());
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/type")).isEqualTo("/problems/store-unavailable");
        assertThat(answer.raw().headers().firstValue("Retry-After")).contains("5");
    }

    private int readiness() {
        return health("readiness");
    }

    private int health(String group) {
        var uri = URI.create("http://localhost:" + service.managementPort() + "/actuator/health/" + group);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
