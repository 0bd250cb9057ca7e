package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers, names, limits and times that are wrong: the problem that the contract names, at the part that is wrong. */
interface WrongValuesStory extends ApiUnderTest {

    @Test
    default void pointersNameTheWrongPart() {
        App ana = signUp("Ana");
        Answer answer =
                ana.put("/v1/contacts", "{\"contacts\": [{\"phoneNumber\": \"+34600111222\"}, {\"phoneNumber\": 5}]}");
        assertThat(answer.expect(400).texts("/errors", "/pointer")).containsExactly("/contacts/1/phoneNumber");
        // An id of the service's own has three given digits in a row now and then.
        answer = api().post(
                        "/v1/sessions",
                        null,
                        Map.of("phoneNumber", "911", "username", "x", "region", "ES"),
                        "X-Request-Id",
                        "wrong-number");
        assertThat(answer.expect(400).texts("/errors", "/pointer")).containsExactly("/phoneNumber");
        assertThat(answer.body()).doesNotContain("911");
    }

    @Test
    default void strangeNumbersDoNotSignUp() {
        for (String number :
                List.of("911", "+1", "0", "1".repeat(40), "+" + "1".repeat(40), "", "hello", "+999123456789", "😀")) {
            api().post("/v1/sessions", null, Map.of("phoneNumber", number, "username", "x"))
                    .expectProblem(400, "invalid-request");
        }
        api().post("/v1/sessions", null, Map.of("phoneNumber", "600111222", "username", "x"))
                .expectProblem(400, "invalid-request");
        api().post("/v1/sessions", null, Map.of("username", "x")).expect(400);
        api().post("/v1/sessions", null, Map.of("phoneNumber", UniqueNumbers.next()))
                .expect(400);
    }

    @Test
    default void namesOfAnyScriptAndNoControlCharacters() {
        for (String name : List.of(
                "x",
                "🎉👨‍👩‍👧‍👦",
                "مرحبا بالعالم",
                "שלום",
                "名前",
                "e".repeat(50),
                "🎉".repeat(50),
                "O'Brien; DROP TABLE \"x\"")) {
            assertThat(App.signUp(api(), UniqueNumbers.next(), name)
                            .get("/v1/me")
                            .expect(200)
                            .text("/username"))
                    .isEqualTo(name);
        }
        for (String name : List.of("", "   ", "e".repeat(51), "a\u0000b", "a\nb", "a\u001bb")) {
            api().post("/v1/sessions", null, Map.of("phoneNumber", UniqueNumbers.next(), "username", name))
                    .expectProblem(400, "invalid-request");
        }
        api().post(
                        "/v1/sessions",
                        null,
                        "{\"phoneNumber\": \"" + UniqueNumbers.next() + "\", \"username\": \"\\ud800\"}")
                .expect(400);
    }

    @Test
    default void strangeNumbersInAPath() {
        App ana = signUp("Ana");
        for (String number : List.of(
                "911", "%2B1", "+1", "0", "1".repeat(40), "+" + "1".repeat(40), "600111222", "x", "%F0%9F%98%80")) {
            for (String path : List.of("/v1/contacts/%s", "/v1/contacts/%s/shared")) {
                ana.get(path.formatted(number)).expectProblem(400, "invalid-request");
            }
            ana.put("/v1/contacts/" + number, Map.of("name", "x")).expectProblem(400, "invalid-request");
            ana.delete("/v1/contacts/" + number).expectProblem(400, "invalid-request");
            ana.put("/v1/me/blocks/" + number, "").expectProblem(400, "invalid-request");
        }
        ana.put("/v1/contacts/" + ana.number(), Map.of("name", "me")).expectProblem(422, "own-number");
        ana.put("/v1/me/blocks/" + ana.number(), "").expectProblem(422, "own-number");
    }

    @Test
    default void limitsAndWaitsOutOfBounds() {
        App ana = signUp("Ana");
        for (String query :
                List.of("limit=0", "limit=-1", "limit=100001", "limit=x", "limit=99999999999", "limit=1.5")) {
            ana.get("/v1/contacts?" + query).expectProblem(400, "invalid-request");
            ana.get("/v1/contacts/suggestions?" + query).expectProblem(400, "invalid-request");
            ana.get("/v1/contacts/updates?" + query).expectProblem(400, "invalid-request");
        }
        ana.get("/v1/contacts/updates?wait=26").expectProblem(400, "invalid-request");
        ana.get("/v1/contacts/updates?wait=-1").expectProblem(400, "invalid-request");
        ana.get("/v1/contacts?after=!").expectProblem(400, "invalid-request");
        ana.delete("/v1/sessions").expectProblem(400, "invalid-request");
        ana.delete("/v1/sessions?scope=everything").expectProblem(400, "invalid-request");
        ana.delete("/v1/sessions/unknown").expectProblem(404, "session-not-found");
        ana.get("/v1/verifications/unknown").expectProblem(404, "verification-not-found");
        ana.api().post("/v1/verifications/unknown/session", null, "{}").expectProblem(404, "verification-not-found");
        ana.api().post("/v1/webhooks/inbound-messages", null, "{}").expectProblem(404, "not-found");
        ana.api()
                .post(
                        "/v1/verifications/peer-reports",
                        ana.token(),
                        Map.of("sender", ana.number(), "text", "Party Mode 00000-00000"))
                .expectProblem(404, "not-found");
        ana.get("/v1/webhooks/inbound-messages?hub.challenge=1").expectProblem(404, "not-found");
    }

    @Test
    default void partyStatusesThatCanNotBe() {
        App ana = signUp("Ana");
        ana.party(Map.of("partying", true, "until", "2020-01-01T00:00:00Z")).expectProblem(400, "invalid-request");
        ana.party(Map.of("partying", true, "message", "x".repeat(141))).expectProblem(400, "invalid-request");
        ana.party(Map.of("partying", true, "message", "🎉".repeat(140), "unknown", "ignored"))
                .expect(200);
        ana.delete("/v1/me/party-status").expect(204);
        ana.delete("/v1/me/party-status").expect(204);
    }
}
