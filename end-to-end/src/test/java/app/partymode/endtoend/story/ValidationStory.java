package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.App;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with a request is told all at once, each part by its pointer and in fixed words. */
interface ValidationStory extends ApiUnderTest {

    /** A call that is wrong in several places. */
    record Wrong(String method, String path, String body, List<String> pointers) {}

    List<Wrong> WRONG = List.of(
            new Wrong("POST", "/v1/sessions", "{}", List.of("/phoneNumber", "/username")),
            new Wrong(
                    "POST",
                    "/v1/sessions",
                    "{\"phoneNumber\": \"911\", \"username\": \" \", \"region\": \"ES\", \"device\": \""
                            + "x".repeat(101) + "\"}",
                    List.of("/device", "/phoneNumber", "/username")),
            new Wrong(
                    "POST",
                    "/v1/sessions",
                    "{\"phoneNumber\": null, \"username\": \"x\", \"region\": \"XX\"}",
                    List.of("/phoneNumber", "/region")),
            new Wrong(
                    "POST",
                    "/v1/sessions",
                    "{\"phoneNumber\": \"600111222\", \"username\": \"x\", \"region\": \"XX\"}",
                    List.of("/region")),
            new Wrong(
                    "PUT",
                    "/v1/me/party-status",
                    "{\"message\": \"" + "x".repeat(141) + "\", \"until\": \"tomorrow\"}",
                    List.of("/message", "/partying", "/until")),
            new Wrong(
                    "PUT",
                    "/v1/me/privacy",
                    "{\"discoverableBy\": \"friends\", \"partyStatusVisibleTo\": \"\", \"introductions\": \"x\"}",
                    List.of("/discoverableBy", "/introductions", "/partyStatusVisibleTo")),
            new Wrong("POST", "/v1/me/phone-number", "{\"region\": \"Spain\"}", List.of("/phoneNumber", "/region")),
            new Wrong("PUT", "/v1/me/peer-verification", "{\"enabled\": null}", List.of("/enabled")),
            new Wrong(
                    "PUT",
                    "/v1/contacts",
                    "{\"region\": \"XX\", \"contacts\": [{\"phoneNumber\": \"1\"}, null, null]}",
                    List.of("/contacts/1", "/region")),
            new Wrong("PUT", "/v1/contacts", "{\"region\": \"ES\"}", List.of("/contacts")),
            new Wrong(
                    "PATCH",
                    "/v1/contacts",
                    "{\"upsert\": [null], \"remove\": [\"1\", null]}",
                    List.of("/remove/1", "/upsert/0")),
            new Wrong(
                    "POST",
                    "/v1/contacts/shared",
                    "{\"phoneNumbers\": [\"+34600111222\", null, \"x\"]}",
                    List.of("/phoneNumbers/1", "/phoneNumbers/2")),
            new Wrong(
                    "POST",
                    "/v1/contacts/shared",
                    "{\"phoneNumbers\": [null" + ", null".repeat(10) + "]}",
                    List.of("/phoneNumbers")),
            new Wrong(
                    "POST",
                    "/v1/contacts/circle",
                    "{\"phoneNumbers\": [\"+34600111222\", null, \"x\"]}",
                    List.of("/phoneNumbers/1", "/phoneNumbers/2")),
            new Wrong(
                    "POST",
                    "/v1/contacts/circle",
                    "{\"phoneNumbers\": [null" + ", null".repeat(50) + "], \"limit\": 0}",
                    List.of("/limit", "/phoneNumbers")),
            new Wrong("POST", "/v1/contacts/circle", "{\"limit\": 101}", List.of("/limit", "/phoneNumbers")));

    @Test
    default void everyWrongPartIsNamed() {
        App ana = signUp("Ana");
        for (Wrong wrong : WRONG) {
            Answer answer = api().json(wrong.method(), wrong.path(), ana.token(), wrong.body());
            answer.expectProblem(400, "invalid-request");
            assertThat(answer.texts("/errors", "/pointer"))
                    .as(wrong.path() + wrong.body())
                    .isEqualTo(wrong.pointers());
            assertThat(answer.texts("/errors", "/detail"))
                    .allSatisfy(detail -> assertThat(detail).endsWith(".").doesNotContain("911", "600111222", "{"));
        }
    }

    @Test
    default void parametersAreNamedAsInTheQuery() {
        App ana = signUp("Ana");
        assertThat(ana.get("/v1/contacts/updates?limit=0&wait=26", "Accept-Language", "de")
                        .expect(400)
                        .json()
                        .at("/errors")
                        .toString())
                .isEqualTo("[{\"pointer\":\"/limit\",\"detail\":\"Must be between 1 and 1000.\"},"
                        + "{\"pointer\":\"/wait\",\"detail\":\"Must be between 0 and 25.\"}]");
        assertThat(ana.get("/v1/contacts/600111222/shared").expect(400).texts("/errors", "/pointer"))
                .containsExactly("/phoneNumber");
        assertThat(ana.get("/v1/contacts?after=2").expect(400).texts("/errors", "/pointer"))
                .containsExactly("/after");
    }

    @Test
    default void anEmptyRegionIsAsAbsent() {
        App ana = signUp("Ana");
        api().post("/v1/sessions", null, Map.of("phoneNumber", UniqueNumbers.next(), "username", "x", "region", ""))
                .expect(201);
        ana.put("/v1/contacts", "{\"region\": \"\", \"contacts\": [{\"phoneNumber\": \"+34600111222\"}]}")
                .expect(200);
    }

    @Test
    default void behindTheLargestNumberTheBookEnds() {
        App ana = signUp("Ana");
        ana.upload(UniqueNumbers.next()).expect(200);
        String largest = Long.toString(999_999_999_999_999L, 36);
        Answer page = ana.get("/v1/contacts?after=" + largest).expect(200);
        assertThat(page.texts("/contacts", "/phoneNumber")).isEmpty();
        assertThat(page.json().at("/next").isNull()).isTrue();
    }
}
