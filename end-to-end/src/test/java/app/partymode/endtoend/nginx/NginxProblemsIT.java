package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** nginx's own errors are problems as the services' are, and the services' own pass untouched. */
class NginxProblemsIT {

    private NginxFixture front;

    @BeforeEach
    void start() {
        front = new NginxFixture();
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void whereThereIsNothing() {
        isProblem(front.get("/v2/me"), 404, "not-found");
    }

    @Test
    void forAnUnknownMethod() {
        var response = front.send("TRACE", "/v1/me", BodyPublishers.noBody());
        isProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().allValues("Allow")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /v1/me, 1048577",
        "POST, /v1/contacts/shared, 1048577",
        "PUT, /v1/contacts/%2B34600111222, 1048577",
        "PUT, /v1/contacts, 4194305"
    })
    void forABodyOverTheLimit(String method, String path, int length) {
        isProblem(front.send(method, path, length), 413, "body-too-large");
        var unknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
        isProblem(front.send(method, path, unknownLength), 413, "body-too-large");
        assertThat(front.users.requests()).isEmpty();
        assertThat(front.contacts.requests()).isEmpty();
    }

    @Test
    void forALongAddress() {
        isProblem(front.get("/v1/contacts?after=" + "a".repeat(9000)), 414, "uri-too-long");
    }

    @Test
    void forLongHeaders() {
        isProblem(front.send(front.request("/v1/me").header("X-Long", "a".repeat(9000))), 431, "headers-too-large");
    }

    @ParameterizedTest
    @CsvSource({"'GET /v1/me HTTP/1.1'", "'G&T / HTTP/1.1'", "'GET /v1/%zz HTTP/1.1'", "'GET /../../etc HTTP/1.1'"})
    void forWhatIsNotHttp(String line) throws IOException {
        String response = front.sendRaw(line + "\r\nContent-Length: +1\r\n\r\n");
        assertThat(response)
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json")
                .contains("{\"type\":\"/problems/invalid-request\"");
        String id = response.replaceAll("(?s).*X-Request-Id: ([0-9a-f]{32})\r\n.*", "$1");
        assertThat(response).contains("\"requestId\":\"" + id + "\"");
    }

    @Test
    void forAServiceThatIsDown() {
        front.users.close();
        isUnavailable(front.get("/v1/me"));
        front.contacts.close();
        isUnavailable(front.send("PUT", "/v1/contacts", 3 << 20));
    }

    @Test
    void forAServiceThatDiesOverARequest() {
        front.users.answersBy(exchange -> exchange.close());
        isUnavailable(front.get("/v1/me"));
    }

    @Test
    void forAServiceThatIsTooSlow() {
        var answered = new Semaphore(0);
        try (var impatient = new NginxFixture(Map.of("READ_TIMEOUT", "200ms"))) {
            impatient.users.answersBy(exchange -> answered.acquireUninterruptibly());
            isUnavailable(impatient.get("/v1/me"));
        } finally {
            answered.release();
        }
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "404", "405", "413", "429", "500", "502", "503", "504"})
    void notInPlaceOfTheServices(int status) {
        front.users.answersBy(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "17");
            exchange.getResponseHeaders().set("Allow", "GET");
            RecordingService.answer(exchange, status, "application/problem+json", "{\"theService\":\"s own\"}");
        });
        var response = front.get("/v1/me");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"theService\":\"s own\"}");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("17");
        assertThat(response.headers().allValues("Allow")).containsExactly("GET");
    }

    @ParameterizedTest
    @CsvSource({"429, 1", "503, 5"})
    void addsRetryAfterWhereTheServiceForgotIt(int status, String seconds) {
        front.users.answersBy(exchange -> RecordingService.answer(exchange, status, "application/problem+json", "{}"));
        assertThat(front.get("/v1/me").headers().allValues("Retry-After")).containsExactly(seconds);
    }

    private static void isUnavailable(HttpResponse<String> response) {
        isProblem(response, 503, "service-unavailable");
        assertThat(response.headers().allValues("Retry-After")).containsExactly("5");
    }

    private static void isProblem(HttpResponse<String> response, int status, String slug) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        String id = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(NginxFixture.<Map<String, Object>>json(response, "$"))
                .containsEntry("type", "/problems/" + slug)
                .containsEntry("status", status)
                .containsEntry("instance", "urn:request:" + id)
                .containsEntry("requestId", id)
                .containsKeys("title", "detail")
                .hasSize(6);
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
