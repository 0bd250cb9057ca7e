package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Wrong requests at every endpoint: the problem that the contract names, and nothing changed. */
interface WrongInputStory extends ApiUnderTest {

    /** A call of the contract, with a body that would be right. */
    record Call(String method, String path, String body) {}

    String NUMBER = "+34699999999";

    /** Every call that needs a session. */
    List<Call> CALLS = List.of(
            new Call("GET", "/v1/sessions", ""),
            new Call("DELETE", "/v1/sessions/x", ""),
            new Call("DELETE", "/v1/sessions?scope=others", ""),
            new Call("GET", "/v1/me", ""),
            new Call("PATCH", "/v1/me", "{\"username\": \"x\"}"),
            new Call("DELETE", "/v1/me", ""),
            new Call("PUT", "/v1/me/party-status", "{\"partying\": true}"),
            new Call("DELETE", "/v1/me/party-status", ""),
            new Call("PUT", "/v1/me/privacy", "{\"discoverableBy\": \"nobody\", \"partyStatusVisibleTo\": \"nobody\"}"),
            new Call("GET", "/v1/me/blocks", ""),
            new Call("PUT", "/v1/me/blocks/" + NUMBER, ""),
            new Call("DELETE", "/v1/me/blocks/" + NUMBER, ""),
            new Call("POST", "/v1/me/phone-number", "{\"phoneNumber\": \"" + NUMBER + "\"}"),
            new Call("GET", "/v1/me/export", ""),
            new Call("GET", "/v1/me/peer-verification", ""),
            new Call("PUT", "/v1/me/peer-verification", "{\"enabled\": false}"),
            new Call(
                    "POST",
                    "/v1/verifications/peer-reports",
                    "{\"sender\": \"" + NUMBER + "\", \"text\": \"Party Mode 00000-00000\"}"),
            new Call("PUT", "/v1/contacts", "{\"contacts\": []}"),
            new Call("PATCH", "/v1/contacts", "{\"upsert\": [], \"remove\": []}"),
            new Call("GET", "/v1/contacts", ""),
            new Call("DELETE", "/v1/contacts", ""),
            new Call("GET", "/v1/contacts/" + NUMBER, ""),
            new Call("PUT", "/v1/contacts/" + NUMBER, "{\"name\": \"x\"}"),
            new Call("DELETE", "/v1/contacts/" + NUMBER, ""),
            new Call("GET", "/v1/contacts/matches", ""),
            new Call("GET", "/v1/contacts/" + NUMBER + "/shared", ""),
            new Call("POST", "/v1/contacts/shared", "{\"phoneNumbers\": [\"" + NUMBER + "\"]}"),
            new Call("GET", "/v1/contacts/suggestions", ""),
            new Call("GET", "/v1/contacts/suggestions/x/introductions", ""),
            new Call("POST", "/v1/contacts/circle", "{\"phoneNumbers\": [\"" + NUMBER + "\"]}"),
            new Call("GET", "/v1/contacts/export", ""),
            new Call("GET", "/v1/contacts/updates", ""));

    private static Answer send(Api api, Call call, String token, String body) {
        return call.body().isEmpty()
                ? api.send(call.method(), call.path(), token, BodyPublishers.noBody())
                : api.json(call.method(), call.path(), token, body);
    }

    @Test
    default void nothingWithoutAValidToken() {
        for (Call call : CALLS) {
            send(api(), call, null, call.body()).expectProblem(401, "unauthorized");
            send(api(), call, "wrong", call.body()).expectProblem(401, "unauthorized");
            send(api(), call, "x".repeat(2_000), call.body()).expectProblem(401, "unauthorized");
        }
        Answer answer = api().get("/v1/me", null);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        api().get("/v1/me", null, "Authorization", "Basic YTpi").expectProblem(401, "unauthorized");
    }

    /** All that a user has, to see that nothing of it changed. */
    private static Map<String, Object> everything(App app) {
        var all = new HashMap<String, Object>();
        all.put("me", app.get("/v1/me").expect(200).json());
        all.put("blocks", app.get("/v1/me/blocks").expect(200).json());
        all.put("contacts", app.get("/v1/contacts").expect(200).json());
        all.put("matches", app.get("/v1/contacts/matches").expect(200).json());
        return all;
    }

    @Test
    default void brokenBodiesChangeNothing() {
        App ana = signUp("Ana");
        ana.upload(UniqueNumbers.next()).expect(200);
        var before = everything(ana);
        for (Call call : CALLS) {
            if (!call.body().isEmpty()) {
                for (String broken : List.of("{", "[]", "\"x\"", "{\"contacts\": }", "\u0000", "[".repeat(2_000))) {
                    send(api(), call, ana.token(), broken).expectProblem(400, "malformed-body");
                }
            }
        }
        api().post("/v1/sessions", null, "{").expectProblem(400, "malformed-body");
        assertThat(everything(ana)).isEqualTo(before);
    }

    @Test
    default void wrongTypesChangeNothing() {
        App ana = signUp("Ana");
        var before = everything(ana);
        Map<String, List<String>> bodies = Map.of(
                "PATCH /v1/me",
                        List.of(
                                "{\"username\": 5}",
                                "{\"username\": null}",
                                "{\"username\": [\"x\"]}",
                                "{\"username\": {}}"),
                "PUT /v1/me/party-status",
                        List.of(
                                "{\"partying\": \"true\"}",
                                "{\"partying\": 1}",
                                "{\"partying\": null}",
                                "{}",
                                "{\"partying\": true, \"until\": 5}",
                                "{\"partying\": true, \"until\": \"tomorrow\"}",
                                "{\"partying\": true, \"message\": 1}"),
                "PUT /v1/me/privacy", List.of("{\"discoverableBy\": \"friends\"}", "{\"discoverableBy\": 0}"),
                "PUT /v1/contacts",
                        List.of(
                                "{\"contacts\": {}}",
                                "{\"contacts\": null}",
                                "{}",
                                "{\"contacts\": [5]}",
                                "{\"contacts\": [null]}",
                                "{\"contacts\": [{\"phoneNumber\": 34600111222}]}",
                                "{\"contacts\": [{\"phoneNumber\": \"+34600111222\", \"name\": 5}]}",
                                "{\"region\": 34, \"contacts\": []}",
                                "{\"region\": \"XX\", \"contacts\": []}"),
                "PATCH /v1/contacts",
                        List.of("{\"upsert\": {}}", "{\"remove\": [5]}", "{\"remove\": \"+34600111222\"}"),
                "POST /v1/contacts/shared",
                        List.of(
                                "{}",
                                "{\"phoneNumbers\": []}",
                                "{\"phoneNumbers\": [null]}",
                                "{\"phoneNumbers\": [5]}",
                                "{\"phoneNumbers\": [\"600111222\"]}",
                                "{\"phoneNumbers\": [" + ("\"" + NUMBER + "\",").repeat(10) + "\"" + NUMBER + "\"]}"),
                "POST /v1/me/phone-number",
                        List.of("{}", "{\"phoneNumber\": 34600111222}", "{\"phoneNumber\": \"911\"}"));
        bodies.forEach((call, wrong) -> {
            String[] parts = call.split(" ");
            for (String body : wrong) {
                Answer answer =
                        api().json(parts[0], parts[1], ana.token(), body).expect(400);
                assertThat(answer.json().at("/errors").size())
                        .as("%s %s: %s", call, body, answer.body())
                        .isPositive();
            }
        });
        assertThat(everything(ana)).isEqualTo(before);
    }

    @Test
    default void bodiesOverTheLimit() {
        App ana = signUp("Ana");
        var before = everything(ana);
        String fiveMegabytes =
                "{\"contacts\": [{\"phoneNumber\": \"+34600111222\", \"name\": \"" + "x".repeat(5_000_000) + "\"}]}";
        ana.put("/v1/contacts", fiveMegabytes).expectProblem(413, "body-too-large");
        var chunked = BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(fiveMegabytes.getBytes(StandardCharsets.UTF_8)));
        api().send("PUT", "/v1/contacts", ana.token(), chunked, "Content-Type", "application/json")
                .expectProblem(413, "body-too-large");
        String twoMegabytes = "{\"username\": \"" + "x".repeat(2_000_000) + "\"}";
        api().patch("/v1/me", ana.token(), twoMegabytes).expectProblem(413, "body-too-large");
        api().post("/v1/sessions", null, twoMegabytes).expectProblem(413, "body-too-large");
        assertThat(everything(ana)).isEqualTo(before);
        ana.put("/v1/contacts", fiveMegabytes.replace("x".repeat(2_000_000), ""))
                .expect(200);
    }

    @Test
    default void pathsMethodsAndMediaTypesThatAreNot() {
        App ana = signUp("Ana");
        ana.get("/v1/nothing").expectProblem(404, "not-found");
        ana.get("/nothing").expect(404);
        assertThat(api().json("POST", "/v1/me", ana.token(), "{}")
                        .expectProblem(405, "method-not-allowed")
                        .header("Allow"))
                .isPresent();
        api().send("PUT", "/v1/contacts", ana.token(), BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                .expectProblem(415, "unsupported-media-type");
        ana.uploadVCards("this is no vCard").expectProblem(400, "invalid-request");
        ana.uploadVCards("BEGIN:VCARD").expectProblem(400, "malformed-body");
        ana.get("/v1/contacts/matches", "Accept", "image/png").expectProblem(406, "not-acceptable");
        ana.get("/v1/contacts", "Accept", "nonsense").expectProblem(406, "not-acceptable");
        api().send("PUT", "/v1/contacts", ana.token(), BodyPublishers.ofString("{}"), "Content-Type", "*/*")
                .expectProblem(415, "unsupported-media-type");
        assertThat(api().send("BREW", "/v1/contacts", ana.token(), BodyPublishers.noBody())
                        .expectProblem(405, "method-not-allowed")
                        .header("Allow"))
                .isPresent();
    }
}
