package app.partymode.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.deployment.ProcessDeployment;
import app.partymode.endtoend.story.PeersWhoProve;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One request through nginx and both services is one trace, and tells nothing of who asked. */
@Order(11)
class TracesIT {

    private static final String NUMBER = "+34600111222";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @TempDir
    Path folder;

    /** A number is proven by texts to other users, which takes both services: the one asks the other who are strangers. */
    @Test
    void followsARequestThroughBothServicesWithoutPersonalData() {
        try (var collector = new Collector();
                var deployment = new ProcessDeployment("postgresql", folder, settings(collector))) {
            var api = new Api(deployment::base, answer -> {});
            var peers = PeersWhoProve.settle(deployment);
            deployment.users().stop();
            deployment.users().restart(peers.settings());
            deployment.users().awaitReady();
            peers.prove(deployment);
            Answer asked = askForTexts(api);
            disclose(api, peers.ana().token(), asked);
            await().untilAsserted(() -> assertThat(collector.batchesOf(TRACE))
                    .anySatisfy(batch -> assertThat(batch).contains("user-service", "http post /v1/sessions"))
                    .anySatisfy(batch ->
                            assertThat(batch).contains("contacts-graph-service", "http post /internal/acquaintances"))
                    .anySatisfy(batch -> assertThat(batch).contains("/v1/contacts/{phoneNumber}/shared")));
            namesNoPerson(collector.everything(), peers, asked);
            failsUnderOneName(deployment, api);
        }
    }

    private static Map<String, String> settings(Collector collector) {
        return Map.of(
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.endpoint(),
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "200ms",
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
    }

    /** The one request that takes both services. */
    private static Answer askForTexts(Api api) {
        return api.post(
                        "/v1/sessions",
                        null,
                        Map.of("phoneNumber", NUMBER, "username", "Unmistakable"),
                        "traceparent",
                        SAMPLED,
                        "tracestate",
                        "vendor=34600111222",
                        "baggage",
                        "number=34600111222")
                .expect(202);
    }

    /** Requests that fail and succeed with numbers, names and tokens in the path, the query and the body. */
    private static void disclose(Api api, String token, Answer asked) {
        api.get("/v1/contacts/" + NUMBER + "/shared?name=Unmistakable", token, "traceparent", SAMPLED);
        api.get("/v1/contacts/no/such/" + NUMBER, token, "traceparent", SAMPLED);
        api.get("/v1/contacts/updates?after=Unmistakable", token, "traceparent", SAMPLED);
        api.put("/v1/me/blocks/" + NUMBER, token, "Unmistakable", "traceparent", SAMPLED);
        api.put("/v1/contacts", token, "{\"contacts\": \"Unmistakable\"}", "traceparent", SAMPLED);
        api.get("/v1/verifications/" + asked.text("/verification/id"), null, "traceparent", SAMPLED);
    }

    /** The service that was asked by the other one logs under the id that the client's answer has, and under its trace. */
    private static void failsUnderOneName(ProcessDeployment deployment, Api api) {
        deployment.matcherCable().cut();
        var body = Map.of("phoneNumber", "+34600111999", "username", "Another");
        String id = api.post("/v1/sessions", null, body, "traceparent", SAMPLED)
                .expect(503)
                .header("X-Request-Id")
                .orElseThrow();
        await().untilAsserted(() -> assertThat(deployment.contacts().output().lines())
                .anyMatch(line -> line.contains(id) && line.contains(TRACE)));
    }

    private static void namesNoPerson(String spans, PeersWhoProve peers, Answer asked) {
        assertThat(spans)
                .doesNotContain("600111", "nmistakable", asked.text("/verification/id"))
                .doesNotContain(peers.number().substring(1), "Friend")
                .doesNotContain(asked.texts("/verification/instructions/messages", "/text"));
        Stream.of(peers.ana(), peers.ben(), peers.friend())
                .forEach(person -> assertThat(spans)
                        .doesNotContain(
                                person.number().substring(1), person.token(), person.userId(), person.sessionId()));
    }
}
