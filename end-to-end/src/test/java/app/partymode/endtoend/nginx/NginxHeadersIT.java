package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx tells the services of a client, and what it adds to every answer. */
class NginxHeadersIT {

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
    void takesTheClientsRequestIdAndShowsItOnce() {
        front.users.answersBy(exchange -> {
            exchange.getResponseHeaders().set("X-Request-Id", "the-service-s-own");
            RecordingService.answer(exchange, 200, "application/json", "{}");
        });
        var response = front.send(front.request("/v1/me").header("X-Request-Id", "App_1.0-42"));
        assertThat(front.users.lastRequest().headers().get("X-Request-Id")).containsExactly("App_1.0-42");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("App_1.0-42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "+34600111222",
                "\"",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void makesARequestIdWhereTheClientsIsNotSane(String id) {
        HttpRequest.Builder request = front.request("/v1/me");
        var response = front.send(id.isEmpty() ? request : request.header("X-Request-Id", id));
        String made = response.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(made).matches("[0-9a-f]{32}");
        assertThat(front.users.lastRequest().headers().get("X-Request-Id")).containsExactly(made);
    }

    @Test
    void passesOnTheTraceThatARequestBelongsTo() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        front.send(front.request("/v1/me").header("traceparent", trace));
        assertThat(front.users.lastRequest().headers().get("traceparent")).containsExactly(trace);
    }

    @Test
    void tellsTheServiceWhoAskedAndNotWhatTheClientSaysOfItself() {
        front.send(front.request("/v1/me")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9;host=evil.example"));
        var headers = front.users.lastRequest().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host"))
                .containsExactly(front.nginx.uri().getAuthority());
        assertThat(headers).doesNotContainKeys("X-Forwarded-Prefix", "X-Real-ip", "Forwarded");
    }

    @Test
    void trustsOnlyATrustedProxysAddress() {
        try (var behindCloud = new NginxFixture(Map.of("TRUSTED_PROXIES", "127.0.0.0/8 10.0.0.0/8"))) {
            var response = behindCloud.send(behindCloud
                    .request("/v1/me")
                    .header("X-Forwarded-For", "192.0.2.1, 203.0.113.9, 10.1.2.3")
                    .header("X-Forwarded-Proto", "https"));
            var headers = behindCloud.users.lastRequest().headers();
            assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.9");
            assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
            assertThat(response.headers().firstValue("Strict-Transport-Security"))
                    .contains("max-age=31536000");
        }
    }

    @Test
    void addsSecurityHeadersOnceAndHidesItsVersion() {
        front.users.answersBy(exchange -> {
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            RecordingService.answer(exchange, 401, "application/problem+json", "{}");
        });
        var headers = front.send(front.request("/v1/me").header("X-Forwarded-Proto", "https"))
                .headers();
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.allValues("Strict-Transport-Security")).isEmpty();
        assertThat(headers.allValues("Server")).containsExactly("nginx");
    }

    @Test
    void leavesTheContentPolicyOfTheApiPageAlone() {
        front.users.answersBy(exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            RecordingService.answer(exchange, 200, "text/html", "<p>");
        });
        assertThat(front.get("/v1/docs").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }
}
