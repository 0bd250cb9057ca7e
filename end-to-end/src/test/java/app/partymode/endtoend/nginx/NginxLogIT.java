package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The logs say what happened, without personal data. */
class NginxLogIT {

    private static final String DIGITS = "600111222";
    private static final String TOKEN = "s3cr3t-t0k3n";

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
    @CsvSource({
        "/v1/contacts, /v1/contacts",
        "/v1/contacts?after=34600111222, /v1/contacts",
        "/v1/contacts/+34600111222, /v1/contacts/{phoneNumber}",
        "/v1/contacts/%2B34600111222?x, /v1/contacts/{phoneNumber}",
        "/v1/contacts/%36%30%30111222/shared, /v1/contacts/{phoneNumber}/shared",
        "/v1/contacts/updates?after=34600111222, /v1/contacts/updates",
        "/v1/contacts/updates/stream?after=34600111222, /v1/contacts/updates/stream",
        "/v1/contacts/vcards?region=ES, /v1/contacts/vcards",
        "/v1/contacts/updates/34600111222, /v1/contacts/*",
        "/v1/me/blocks/+34600111222, /v1/me/blocks/{phoneNumber}",
        "/v1/me/34600111222, /v1/me/*",
        "/v1/sessions/s3cr3t-t0k3n, /v1/sessions/{id}",
        "/v1/verifications/s3cr3t-t0k3n/session, /v1/verifications/{id}/session",
        "/v1/webhooks/s3cr3t-t0k3n, /v1/webhooks/*",
        "/console, /console",
        "/console/login?error, /console/login",
        "/console/api/queries, /console/api/queries",
        "/console/api/queries/34600111222, /console/api/queries/{id}",
        "/console/assets/34600111222, /console/assets/*",
        "/console/34600111222, *",
        "/34600111222, *",
        "/v1/contacts34600111222, *"
    })
    void nameTheRouteAndNotThePath(String path, String route) {
        front.send(front.request(path).header("Authorization", "Bearer " + TOKEN));
        assertThat(JsonPath.<String>read(onlyLine(), "$.route")).isEqualTo(route);
        haveNoPersonalData();
    }

    @Test
    void haveWhatAnOperatorNeeds() {
        var response = front.send("PUT", "/v1/contacts", 2000);
        assertThat(JsonPath.<Map<String, Object>>read(onlyLine(), "$"))
                .containsEntry(
                        "requestId",
                        response.headers().firstValue("X-Request-Id").orElseThrow())
                .containsEntry("method", "PUT")
                .containsEntry("status", 200)
                .containsEntry("upstream", front.contacts.address())
                .containsEntry("upstreamStatus", "200")
                .containsKeys("time", "bytesIn", "bytesOut", "seconds", "upstreamSeconds");
    }

    @Test
    void keepTheMethodOfARequestThatEndedOnAProblemPage() {
        front.contacts.close();
        front.send("PATCH", "/v1/contacts/34600111222", 10);
        assertThat(JsonPath.<String>read(onlyLine(), "$.method")).isEqualTo("PATCH");
        haveNoPersonalData();
    }

    @Test
    void haveNoPersonalDataWhenTheRequestIsBroken() throws IOException {
        front.sendRaw("+34600111222 / HTTP/1.1\r\n\r\n");
        front.sendRaw("GET /v1/me/blocks/+34600111222?%zz HTTP/1.1\r\nHost: a b 600111222\r\n\r\n");
        front.sendRaw("GET /v1/me/blocks/+34600111222 HTTP/1.1\r\nHost: a\r\nContent-Length: 600111222x\r\n\r\n");
        front.send("PUT", "/v1/me/blocks/+34600111222", 2 << 20);
        front.get("/v1/contacts/+34600111222?" + DIGITS.repeat(1000));
        await().untilAsserted(() -> assertThat(front.nginx.accessLog()).hasSize(5));
        haveNoPersonalData();
    }

    @Test
    void haveNoPersonalDataWhenAServiceFails() {
        front.users.answersBy(exchange -> exchange.close());
        front.get("/v1/me/blocks/+34600111222");
        front.users.close();
        front.get("/v1/me/blocks/+34600111222");
        await().untilAsserted(() -> assertThat(front.nginx.accessLog()).hasSize(2));
        haveNoPersonalData();
    }

    private String onlyLine() {
        await().untilAsserted(() -> assertThat(front.nginx.accessLog()).hasSize(1));
        return front.nginx.accessLog().getFirst();
    }

    private void haveNoPersonalData() {
        assertThat(String.join("\n", front.nginx.accessLog()) + front.nginx.errors())
                .contains("start worker process")
                .doesNotContain(DIGITS, TOKEN, "Bearer");
    }
}
