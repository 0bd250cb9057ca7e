package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through nginx, and how. */
class NginxIT {

    private Front front;

    @BeforeEach
    void start() {
        front = new Front();
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sessions",
                "/v1/sessions/7?scope=all",
                "/v1/verifications/1/session",
                "/v1/me",
                "/v1/me/blocks",
                "/v1/webhooks/twilio",
                "/v1/suppressions",
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
                "/v1/contacts/+34600111222/shared",
                "/v1/contacts/%2B34600111222",
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
                "/",
                "/v1",
                "/v1/contactsx",
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

    @Test
    void passesAnAddressBookOfFourMebibytesAndOtherBodiesOfOne() {
        assertThat(front.send("PUT", "/v1/contacts", 4 << 20).statusCode()).isEqualTo(200);
        assertThat(front.contacts.lastRequest().bodyLength()).isEqualTo(4 << 20);
        assertThat(front.send("PATCH", "/v1/me", 1 << 20).statusCode()).isEqualTo(200);
        assertThat(front.users.lastRequest().bodyLength()).isEqualTo(1 << 20);
    }

    @Test
    void passesAnEventAtOnceWhileTheStreamIsOpen() throws Exception {
        var seen = new CountDownLatch(1);
        front.contacts.answersBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id: 1\n\n".getBytes());
            exchange.getResponseBody().flush();
            waitFor(seen);
        });
        var stream = front.send(
                front.request("/v1/contacts/updates").header("Accept-Encoding", "gzip"), BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            assertThat(new String(body.readNBytes(7))).isEqualTo("id: 1\n\n");
            assertThat(seen.getCount())
                    .as("the service has not ended the stream")
                    .isOne();
            seen.countDown();
            assertThat(body.readAllBytes()).isEmpty();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            assertThat(new String(body.readAllBytes())).isEqualTo(json);
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
