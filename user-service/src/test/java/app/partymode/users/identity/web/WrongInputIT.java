package app.partymode.users.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.SignedUpUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a request is said, and changes nothing. */
class WrongInputIT extends SignedUpUser {

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
                "PUT | /v1/me/privacy | {\"introductions\":\"friends\"} | /introductions",
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
            case "PATCH" -> api.patch(path, token, body);
            case "PUT" -> api.put(path, token, body);
            default -> api.post(path, token, body);
        };

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(api.get("/v1/me", token).body()).isEqualTo(signup.body().at("/user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"username\"", "nonsense"})
    void refusesWhatIsNoJsonObject(String body) {
        for (Answer answer : new Answer[] {
            api.patch("/v1/me", token, body),
            api.put("/v1/me/party-status", token, body),
            api.put("/v1/me/privacy", token, body),
            api.post("/v1/me/phone-number", token, body),
            api.post("/v1/sessions", null, body)
        }) {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/type")).isEqualTo("/problems/malformed-body");
        }
    }

    @Test
    void limitsTheLengthOfTexts() {
        String tooLong = "{\"partying\":true,\"message\":\"" + "🎉".repeat(141) + "\"}";
        assertThat(api.put("/v1/me/party-status", token, tooLong).status()).isEqualTo(400);
        String fits = "{\"partying\":true,\"message\":\"" + "🎉".repeat(140) + "\"}";
        assertThat(api.put("/v1/me/party-status", token, fits).status()).isEqualTo(200);
        String device = "{\"phoneNumber\":\"%s\",\"username\":\"A\",\"device\":\"%s\"}";
        assertThat(api.post("/v1/sessions", null, device.formatted(number, "x".repeat(101)))
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/v1/sessions", null, device.formatted(number, "x".repeat(100)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scope=", "?scope=every", "?scope=current&scope=all"})
    void needsAScopeToEndSessions(String query) {
        Answer answer = api.delete("/v1/sessions" + query, token);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/scope");
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);
    }
}
