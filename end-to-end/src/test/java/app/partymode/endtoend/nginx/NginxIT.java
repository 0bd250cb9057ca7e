package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through nginx, and how. */
class NginxIT {

    private NginxFixture front;

    @BeforeEach
    void start() {
        front = new NginxFixture();
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/app/js/main.js",
                "/v1/sessions",
                "/v1/sessions/7?scope=all",
                "/v1/verifications/1/session",
                "/v1/verifications/peer-reports",
                "/v1/me/peer-verification",
                "/v1/me",
                "/v1/me/blocks",
                "/v1/webhooks/twilio",
                "/v1/suppressions",
                "/v1/push",
                "/v1/sessions/current/push",
                "/v1/openapi.json",
                "/v1/openapi.yaml",
                "/v1/docs",
                "/v1/docs/page.css"
            })
    void sendsToTheUserService(String path) {
        assertThat(front.get(path).statusCode()).isEqualTo(200);
        assertThat(front.users.lastRequest().path()).isEqualTo(path);
        assertThat(front.contacts.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/contacts",
                "/v1/contacts?after=x%20y&limit=5",
                "/v1/contacts/matches",
                "/v1/contacts/updates?wait=25",
                "/v1/contacts/updates/stream?after=x",
                "/v1/contacts/vcards?region=ES",
                "/v1/contacts/+34600111222/shared",
                "/v1/contacts/%2B34600111222",
                "/console",
                "/console/login?error",
                "/console/api/queries",
                "/v1/contacts/%2b34%20600/a%2Fb/%E2%9C%93/a;b=c/~",
            })
    void sendsToTheContactsServiceByteForByte(String path) {
        assertThat(front.get(path).statusCode()).isEqualTo(200);
        assertThat(front.contacts.lastRequest().path()).isEqualTo(path);
        assertThat(front.users.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/app",
                "/appx/",
                "/v1",
                "/internal/acquaintances",
                "/v1/internal/acquaintances",
                "/v1/contactsx",
                "/consolex",
                "/v1/men",
                "//v1/me",
                "/v1//me",
                "/actuator",
                "/actuator/health",
                "/v1/me/../../actuator/health",
                "/v1/me/..%2f..%2factuator/env",
                "/healthz",
                "/problem"
            })
    void sendsNothingElse(String path) {
        assertThat(front.get(path).statusCode()).isEqualTo(404);
        assertThat(front.users.requests()).isEmpty();
        assertThat(front.contacts.requests()).isEmpty();
    }

    @Test
    void keepsItsConnectionsToAService() {
        IntStream.range(0, 20).forEach(i -> front.get("/v1/me"));
        // each worker process keeps its own
        long connections = front.users.requests().stream()
                .map(RecordingService.Request::from)
                .distinct()
                .count();
        assertThat(connections).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/contacts", "/v1/contacts/vcards"})
    void passesAnAddressBookOfFourMebibytesAndOtherBodiesOfOne(String book) {
        assertThat(front.send("PUT", book, 4 << 20).statusCode()).isEqualTo(200);
        assertThat(front.contacts.lastRequest().bodyLength()).isEqualTo(4 << 20);
        assertThat(front.send("PATCH", "/v1/me", 1 << 20).statusCode()).isEqualTo(200);
        assertThat(front.users.lastRequest().bodyLength()).isEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/contacts/updates", "/v1/contacts/updates/stream"})
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void passesEachEventAtOnceWhileTheStreamIsOpen(String path) throws Exception {
        var seen = new Semaphore(0);
        front.contacts.answersBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (int id = 1; id <= 3; id++) {
                exchange.getResponseBody().write(("id: " + id + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                seen.acquireUninterruptibly();
            }
        });
        var stream = front.send(front.request(path).header("Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            for (int id = 1; id <= 3; id++) {
                // the service writes the next event only when this one has arrived
                assertThat(new String(body.readNBytes(7), StandardCharsets.UTF_8))
                        .isEqualTo("id: " + id + "\n\n");
                seen.release();
            }
            assertThat(body.readAllBytes()).isEmpty();
        }
    }

    @Test
    void compressesJsonButKeepsTheEntityTagOfAnAddressBookStrong() throws Exception {
        String json = "[" + "1,".repeat(2000) + "1]";
        front.contacts.answersBy(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            RecordingService.answer(exchange, 200, "application/json", json);
        });
        var matches = front.send(
                front.request("/v1/contacts/matches").header("Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());
        try (var body = new GZIPInputStream(matches.body())) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(json);
        }
        var book = front.send(front.request("/v1/contacts").header("Accept-Encoding", "gzip"));
        assertThat(book.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(book.body()).isEqualTo(json);
    }

    @Test
    void answersItsHealthCheckOnAnAddressOfItsOwn() {
        var response = front.send(HttpRequest.newBuilder(front.nginx.healthUri()));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(front.nginx.accessLog()).isEmpty();
    }

    @Test
    void passesABodyOfUnknownLength() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));
        assertThat(front.send("PUT", "/v1/contacts", body).statusCode()).isEqualTo(200);
        assertThat(front.contacts.lastRequest().bodyLength()).isEqualTo(300_000);
    }
}
