package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no HTTP client sends, byte by byte. */
@ExtendWith(OutputCaptureExtension.class)
class ServerFailureTest extends HttpTest {

    static Stream<String> brokenRequests() {
        String host = "Host: localhost\r\nConnection: close\r\n";
        return Stream.of(
                "NONSENSE\r\n\r\n",
                "GET /v1/ HTTP/9.9\r\n" + host + "\r\n",
                "GET /v1/request-id HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/<a>{b} HTTP/1.1\r\n" + host + "\r\n",
                "GET /v1/request-id HTTP/1.1\r\n" + host + "X-Large: " + "x".repeat(100_000) + "\r\n\r\n",
                "GET /v1/request-id HTTP/1.1\r\n" + host + "Bad Header: 1\r\n\r\n",
                "POST /v1/echo HTTP/1.1\r\n" + host + "Content-Length: many\r\n\r\n",
                "POST /v1/echo HTTP/1.1\r\n" + host
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void answersABrokenRequestByAProblem(String request) throws Exception {
        assertRawProblem(exchange(request), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%",
                "/v1/contacts/%00",
                "/v1/contacts/%zz",
                "/v1/..;/error",
                "/v1//echo",
                "/v1/contacts/%2F",
                "/v1/contacts/a;b",
                "/v1/contacts/%0a",
                "/v1/contacts/%ff",
                "/v1/%2e%2e/%2e%2e/etc",
                "/../../etc",
                "/v1/parameters?name=%zz",
                "/v1/parameters?name=%ff%fe&limit=%"
            })
    void answersASuspiciousPathByAProblem(String path) throws Exception {
        assertRawProblem(exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400);
    }

    @Test
    void doesNotTrace() throws Exception {
        String answer =
                exchange("TRACE /v1/echo HTTP/1.1\r\nHost: localhost\r\nX-Secret: secret\r\nConnection: close\r\n\r\n");
        assertRawProblem(answer, 405);
        assertThat(answer).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/contacts/+34600111222{secret} HTTP/1.1\r\n",
                "secret+34600111222{} / HTTP/1.1\r\n",
                "GET /v1/contacts/+34600111222 secret/1.1\r\n",
                "GET /v1/request-id HTTP/1.1\r\n+34600111222 secret: 1\r\n",
                "GET /v1/request-id HTTP/1.1\r\nCookie: +34600111222=secret{\"\r\n",
                "GET /v1/parameters?name=%zzsecret+34600111222 HTTP/1.1\r\n",
            })
    void keepsWhatItCannotReadOutOfTheLog(String start, CapturedOutput log) throws Exception {
        assertThat(exchange(start + "Host: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ");
        assertThat(log).doesNotContain("secret").doesNotContain("600111222");
    }

    private String exchange(String request) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertRawProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Type: application/problem+json");
        assertThat(answer).containsOnlyOnce("X-Request-Id: ");
        String body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
        JsonNode problem = JsonMapper.shared().readTree(body);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(answer).contains("X-Request-Id: " + problem.path("requestId").asString());
    }
}
