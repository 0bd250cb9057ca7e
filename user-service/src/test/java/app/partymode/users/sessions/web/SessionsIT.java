package app.partymode.users.sessions.web;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionsIT extends RunningService {

    @Test
    void makesAUserOfAnUnknownNumber() {
        String number = number();
        Answer answer = api.signUp(number, "  Ana 🎉 ");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().at("/created").asBoolean()).isTrue();
        assertThat(answer.text("/token")).hasSize(43);
        assertThat(answer.text("/expiresAt")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(answer.text("/user/phoneNumber")).isEqualTo(number);
        assertThat(answer.text("/user/username")).isEqualTo("Ana 🎉");
        assertThat(answer.body().at("/user/verified").isBoolean()).isTrue();
        assertThat(answer.body().at("/user/partyStatus").isNull()).isTrue();
        assertThat(answer.text("/user/privacy/discoverableBy")).isEqualTo("everyone");
        assertThat(answer.text("/user/privacy/partyStatusVisibleTo")).isEqualTo("contacts");
        assertThat(answer.body().at("/verification").isNull()).isTrue();
        assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(api.get("/v1/me", answer.text("/token")).body())
                .isEqualTo(answer.body().at("/user"));
    }

    @Test
    void logsAKnownNumberInAndTakesItsNewName() {
        String number = number();
        Answer first = api.signUp(number, "Ana");
        clock.add(Duration.ofSeconds(1));
        Answer second = api.post(
                "/v1/sessions",
                null,
                "{\"phoneNumber\":\"%s\",\"username\":\"Anita\",\"region\":\"es\",\"device\":\"Pixel\"}"
                        .formatted(number.substring(3)));

        assertThat(second.body().at("/created").asBoolean(true)).isFalse();
        assertThat(second.text("/user/id")).isEqualTo(first.text("/user/id"));
        assertThat(api.get("/v1/me", first.text("/token")).text("/username")).isEqualTo("Anita");
        var sessions = api.get("/v1/sessions", first.text("/token")).body().at("/sessions");
        assertThat(sessions.findValuesAsString("id"))
                .containsExactly(second.text("/sessionId"), first.text("/sessionId"));
        assertThat(sessions.at("/0/device").asString()).isEqualTo("Pixel");
        assertThat(sessions.at("/1/device").isNull()).isTrue();
        assertThat(sessions.at("/0/current").asBoolean(true)).isFalse();
        assertThat(sessions.at("/1/current").asBoolean()).isTrue();
    }

    @Test
    void makesOneUserAndTwoSessionsOfTwoSignupsAtOnce() throws Exception {
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                String number = number();
                Callable<Answer> signUp = () -> api.signUp(number, "Ana");
                var answers = pool.invokeAll(java.util.List.of(signUp, signUp)).stream()
                        .map(it -> it.resultNow())
                        .toList();

                assertThat(answers).extracting(Answer::status).containsOnly(201);
                assertThat(answers)
                        .extracting(it -> it.text("/user/id"))
                        .containsOnly(answers.get(0).text("/user/id"));
                assertThat(answers)
                        .extracting(it -> it.body().at("/created").asBoolean())
                        .containsOnlyOnce(true);
                assertThat(api.get("/v1/sessions", answers.get(0).text("/token"))
                                .body()
                                .at("/sessions"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void endsOneSession() {
        String number = number();
        String first = api.signUp(number, "Ana").text("/token");
        Answer second = api.signUp(number, "Ana");
        String stranger = api.signUp(number(), "Ben").text("/token");
        String path = "/v1/sessions/" + second.text("/sessionId");

        assertThat(api.delete(path, stranger).status()).isEqualTo(404);
        assertThat(api.get("/v1/me", second.text("/token")).status()).isEqualTo(200);
        assertThat(api.delete(path, first).status()).isEqualTo(204);
        assertThat(api.get("/v1/me", second.text("/token")).status()).isEqualTo(401);
        Answer again = api.delete(path, first);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text("/type")).isEqualTo("/problems/session-not-found");
    }

    @Test
    void endsSessionsByScope() {
        String number = number();
        var tokens = IntStream.range(0, 4)
                .mapToObj(i -> api.signUp(number, "Ana").text("/token"))
                .toList();

        assertThat(api.delete("/v1/sessions?scope=current", tokens.get(0)).status())
                .isEqualTo(204);
        assertThat(api.get("/v1/me", tokens.get(0)).status()).isEqualTo(401);
        assertThat(api.delete("/v1/sessions?scope=others", tokens.get(1)).status())
                .isEqualTo(204);
        assertThat(api.get("/v1/me", tokens.get(2)).status()).isEqualTo(401);
        assertThat(api.get("/v1/me", tokens.get(1)).status()).isEqualTo(200);
        assertThat(api.delete("/v1/sessions?scope=all", tokens.get(1)).status()).isEqualTo(204);
        assertThat(api.get("/v1/me", tokens.get(1)).status()).isEqualTo(401);
    }

    @Test
    void knowsNoVerification() {
        assertThat(api.get("/v1/verifications/x", null).text("/type")).isEqualTo("/problems/verification-not-found");
        assertThat(api.post("/v1/verifications/x/session", null, "{}").status()).isEqualTo(404);
    }

    @Test
    void refusesACallerWithoutASession() {
        assertThat(api.get("/v1/me", null).status()).isEqualTo(401);
        assertThat(api.get("/v1/me", "x").status()).isEqualTo(401);
        assertThat(api.get("/v1/me", "x".repeat(43)).status()).isEqualTo(401);
        assertThat(api.get("/v1/sessions", null).status()).isEqualTo(401);
        assertThat(api.get("/v1/nothing", null).status()).isEqualTo(401);
    }
}
