package app.partymode.endtoend.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limit at the edge. One request a minute is granted, so that no test depends on how fast it runs. */
class NginxRateIT {

    private static final Map<String, String> NARROW =
            Map.of("EDGE_RATE", "1r/m", "EDGE_BURST", "3", "TRUSTED_PROXIES", "127.0.0.1");

    private static List<Integer> statuses(NginxFixture front, int requests, String address) {
        return IntStream.range(0, requests)
                .mapToObj(i -> from(front, address).statusCode())
                .toList();
    }

    private static HttpResponse<String> from(NginxFixture front, String address) {
        return front.send(front.request("/v1/me").header("X-Forwarded-For", address));
    }

    @Test
    void refusesWhatIsOverItAsTheContractHasIt() {
        try (var front = new NginxFixture(NARROW)) {
            assertThat(statuses(front, 5, "203.0.113.7")).containsExactly(200, 200, 200, 200, 429);
            var answer = from(front, "203.0.113.7");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(NginxFixture.<String>json(answer, "$.type")).isEqualTo("/problems/too-many-requests");
            assertThat(NginxFixture.<Integer>json(answer, "$.status")).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(front.users.requests()).hasSize(4);
        }
    }

    @Test
    void countsEachAddressAndAnIpv6NetworkAsOne() {
        try (var front = new NginxFixture(NARROW)) {
            statuses(front, 5, "203.0.113.7");
            assertThat(from(front, "203.0.113.8").statusCode()).isEqualTo(200);
            statuses(front, 5, "::ffff:203.0.113.9");
            assertThat(from(front, "::ffff:203.0.113.10").statusCode()).isEqualTo(200);
            statuses(front, 5, "2001:db8:1:2:3:4:5:6");
            assertThat(from(front, "2001:db8:1:2:a:b:c:d").statusCode()).isEqualTo(429);
            assertThat(from(front, "2001:db8:1:3:3:4:5:6").statusCode()).isEqualTo(200);
            statuses(front, 5, "2001:db8::1");
            assertThat(from(front, "2001:db8::9:1").statusCode()).isEqualTo(429);
            assertThat(from(front, "2001:db9::1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void isGenerousByDefaultAndCanBeTurnedOff() {
        try (var front = new NginxFixture()) {
            assertThat(statuses(front, 300, "203.0.113.7")).containsOnly(200);
        }
        try (var front = new NginxFixture(Map.of("EDGE_RATE", "off", "EDGE_BURST", "0"))) {
            assertThat(statuses(front, 20, "203.0.113.7")).containsOnly(200);
        }
    }
}
