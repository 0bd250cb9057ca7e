package app.partymode.users.identity.web;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeIT extends RunningService {

    private final String number = number();
    private Answer signup;
    private String token;

    @BeforeEach
    void signUp() {
        signup = api().signUp(number, "Ana");
        token = signup.text("/token");
    }

    @Test
    void renames() {
        Answer answer = api().patch("/v1/me", token, "{\"username\":\" Zoë \",\"unknown\":1}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/username")).isEqualTo("Zoë");
        assertThat(api().get("/v1/me", token).body()).isEqualTo(answer.body());
    }

    @Test
    void showsAPartyStatus() {
        Answer answer = api().put(
                        "/v1/me/party-status",
                        token,
                        "{\"partying\":true,\"message\":\" 🎉 here \",\"until\":\"2099-01-01T02:00:00.1239+02:00\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/partying").asBoolean()).isTrue();
        assertThat(answer.text("/message")).isEqualTo("🎉 here");
        assertThat(answer.text("/until")).isEqualTo("2099-01-01T00:00:00.123Z");
        assertThat(Instant.parse(answer.text("/since"))).isAfter(Instant.now().minusSeconds(60));
        assertThat(api().get("/v1/me", token).body().at("/partyStatus")).isEqualTo(answer.body());

        Answer blank = api().put("/v1/me/party-status", token, "{\"partying\":true,\"message\":\" \"}");
        assertThat(blank.body().at("/message").isNull()).isTrue();
        assertThat(blank.body().at("/until").isNull()).isTrue();
        assertThat(blank.text("/since")).isEqualTo(answer.text("/since"));
        assertThat(api().delete("/v1/me/party-status", token).status()).isEqualTo(204);
        assertThat(api().delete("/v1/me/party-status", token).status()).isEqualTo(204);
        assertThat(api().get("/v1/me", token).body().at("/partyStatus").isNull())
                .isTrue();
    }

    @Test
    void endsAPartyStatusByItselfAndTellsIt() {
        Instant until = Instant.now().plusMillis(1500);
        api().put("/v1/me/party-status", token, "{\"partying\":true,\"until\":\"" + until + "\"}");
        assertThat(api().get("/v1/me", token).body().at("/partyStatus/partying").asBoolean())
                .isTrue();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(storyOfMe()).hasSize(3));
        assertThat(Instant.now()).isAfter(until);
        assertThat(storyOfMe().getLast()).contains("\"partyStatus\":null");
        assertThat(api().get("/v1/me", token).body().at("/partyStatus").isNull())
                .isTrue();
    }

    @Test
    void changesPrivacyFieldByField() {
        Answer one = api().put("/v1/me/privacy", token, "{\"discoverableBy\":\"nobody\"}");
        assertThat(one.text("/discoverableBy")).isEqualTo("nobody");
        assertThat(one.text("/partyStatusVisibleTo")).isEqualTo("contacts");

        Answer both = api().put(
                        "/v1/me/privacy",
                        token,
                        "{\"discoverableBy\":\"contacts\",\"partyStatusVisibleTo\":\"everyone\"}");
        assertThat(api().get("/v1/me", token).body().at("/privacy")).isEqualTo(both.body());
    }

    @Test
    void blocksAndUnblocks() {
        assertThat(api().put("/v1/me/blocks/+34600111333", token, null).status())
                .isEqualTo(204);
        assertThat(api().put("/v1/me/blocks/%2B34600111333", token, null).status())
                .isEqualTo(204);
        assertThat(api().put("/v1/me/blocks/+12025550123", token, null).status())
                .isEqualTo(204);
        assertThat(api().put("/v1/me/blocks/+491711234567", token, null).status())
                .isEqualTo(204);
        assertThat(api().get("/v1/me/blocks", token).body().toString())
                .isEqualTo("{\"blocks\":[\"+12025550123\",\"+34600111333\",\"+491711234567\"]}");
        assertThat(api().delete("/v1/me/blocks/+34600111333", token).status()).isEqualTo(204);
        assertThat(api().delete("/v1/me/blocks/+34600111333", token).status()).isEqualTo(204);
        assertThat(api().get("/v1/me/blocks", token).body().at("/blocks")).hasSize(2);

        Answer own = api().put("/v1/me/blocks/" + number, token, null);
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text("/type")).isEqualTo("/problems/own-number");
        Answer wrong = api().put("/v1/me/blocks/600111333", token, null);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/phoneNumber");
        assertThat(api().delete("/v1/me/blocks/x", token).status()).isEqualTo(400);
    }

    @Test
    void movesToAnotherNumber() {
        String other = number();
        Answer same = api().post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + number + "\"}");
        assertThat(same.body()).isEqualTo(signup.body().at("/user"));

        Answer moved = api().post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + other.substring(3) + "\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text("/phoneNumber")).isEqualTo(other);
        assertThat(api().put("/v1/me/blocks/" + other, token, null).status()).isEqualTo(422);
        Answer newcomer = api().signUp(number, "Ben");
        assertThat(newcomer.body().at("/created").asBoolean()).isTrue();
        Answer taken = api().post("/v1/me/phone-number", token, "{\"phoneNumber\":\"" + number + "\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("/type")).isEqualTo("/problems/phone-number-taken");
        assertThat(taken.body().toString()).doesNotContain(number.substring(1));
    }

    @Test
    void exportsAllThatIsHeld() {
        api().put("/v1/me/blocks/+34600111333", token, null);
        api().put("/v1/me/party-status", token, "{\"partying\":true}");

        Answer export = api().get("/v1/me/export", token);

        assertThat(export.body().at("/user"))
                .isEqualTo(api().get("/v1/me", token).body());
        assertThat(export.text("/blocks/0")).isEqualTo("+34600111333");
        assertThat(export.body().at("/peerVerification").toString())
                .isEqualTo("{\"enabled\":true,\"points\":0,\"restsUntil\":null}");
        assertThat(export.text("/sessions/0/id")).isEqualTo(signup.text("/sessionId"));
        assertThat(export.body().toString()).doesNotContain(token);
    }

    @Test
    void deletesTheUserAndAllSessions() {
        String second = api().signUp(number, "Ana").text("/token");

        assertThat(api().delete("/v1/me", token).status()).isEqualTo(204);

        assertThat(api().get("/v1/me", token).status()).isEqualTo(401);
        assertThat(api().get("/v1/me", second).status()).isEqualTo(401);
        Answer again = api().signUp(number, "Ana");
        assertThat(again.body().at("/created").asBoolean()).isTrue();
        assertThat(again.text("/user/id")).isNotEqualTo(signup.text("/user/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PATCH | /v1/me | {} | /username",
                "PATCH | /v1/me | {\"username\":\" \"} | /username",
                "PATCH | /v1/me | {\"username\":7} | /username",
                "PATCH | /v1/me | {\"username\":\"a\\nb\"} | /username",
                "PATCH | /v1/me | {\"username\":\"a\\ud83c\"} | /username",
                "PUT | /v1/me/party-status | {} | /partying",
                "PUT | /v1/me/party-status | {\"partying\":\"yes\"} | /partying",
                "PUT | /v1/me/party-status | {\"partying\":true,\"message\":[]} | /message",
                "PUT | /v1/me/party-status | {\"partying\":true,\"until\":\"2020-01-01T00:00:00Z\"} | /until",
                "PUT | /v1/me/party-status | {\"partying\":true,\"until\":\"2099-01-01T00:00:00\"} | /until",
                "PUT | /v1/me/party-status | {\"partying\":true,\"until\":\"tomorrow\"} | /until",
                "PUT | /v1/me/party-status | {\"partying\":true,\"until\":4102444800} | /until",
                "PUT | /v1/me/party-status | {\"partying\":true,\"until\":\"+999999999-01-01T00:00:00Z\"} | /until",
                "PUT | /v1/me/privacy | {\"discoverableBy\":\"all\"} | /discoverableBy",
                "PUT | /v1/me/privacy | {\"partyStatusVisibleTo\":\"EVERYONE\"} | /partyStatusVisibleTo",
                "POST | /v1/me/phone-number | {} | /phoneNumber",
                "POST | /v1/me/phone-number | {\"phoneNumber\":\"911\"} | /phoneNumber",
                "POST | /v1/me/phone-number | {\"phoneNumber\":\"600111222\",\"region\":\"XX\"} | /region",
                "POST | /v1/sessions | {\"username\":\"Ana\"} | /phoneNumber",
                "POST | /v1/sessions | {\"phoneNumber\":34600111222,\"username\":\"Ana\"} | /phoneNumber",
                "POST | /v1/sessions | {\"phoneNumber\":\"600111222\",\"username\":\"Ana\"} | /phoneNumber",
                "POST | /v1/sessions | {\"phoneNumber\":\"+34600111222\"} | /username",
                "POST | /v1/sessions | {\"phoneNumber\":\"+34600111222\",\"username\":\"A\",\"region\":\"Spain\"} |"
                        + " /region",
            })
    void refusesWhatIsWrong(String method, String path, String body, String pointer) {
        Answer answer = switch (method) {
            case "PATCH" -> api().patch(path, token, body);
            case "PUT" -> api().put(path, token, body);
            default -> api().post(path, token, body);
        };

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(api().get("/v1/me", token).body()).isEqualTo(signup.body().at("/user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"username\"", "nonsense"})
    void refusesWhatIsNoJsonObject(String body) {
        for (Answer answer : new Answer[] {
            api().patch("/v1/me", token, body),
            api().put("/v1/me/party-status", token, body),
            api().put("/v1/me/privacy", token, body),
            api().post("/v1/me/phone-number", token, body),
            api().post("/v1/sessions", null, body)
        }) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/type")).isEqualTo("/problems/malformed-body");
        }
    }

    @Test
    void limitsTheLengthOfTexts() {
        String tooLong = "{\"partying\":true,\"message\":\"" + "🎉".repeat(141) + "\"}";
        assertThat(api().put("/v1/me/party-status", token, tooLong).status()).isEqualTo(400);
        String fits = "{\"partying\":true,\"message\":\"" + "🎉".repeat(140) + "\"}";
        assertThat(api().put("/v1/me/party-status", token, fits).status()).isEqualTo(200);
        String device = "{\"phoneNumber\":\"%s\",\"username\":\"A\",\"device\":\"%s\"}";
        assertThat(api().post("/v1/sessions", null, device.formatted(number, "x".repeat(101)))
                        .status())
                .isEqualTo(400);
        assertThat(api().post("/v1/sessions", null, device.formatted(number, "x".repeat(100)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scope=", "?scope=every", "?scope=current&scope=all"})
    void needsAScopeToEndSessions(String query) {
        Answer answer = api().delete("/v1/sessions" + query, token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/scope");
        assertThat(api().get("/v1/me", token).status()).isEqualTo(200);
    }

    private java.util.List<String> storyOfMe() {
        return redis
                .opsForStream()
                .range("{user-events}:stream", org.springframework.data.domain.Range.unbounded())
                .stream()
                .flatMap(it -> Stream.ofNullable(it.getValue().get("event")))
                .map(Object::toString)
                .filter(it -> it.contains(signup.text("/user/id")))
                .toList();
    }
}
