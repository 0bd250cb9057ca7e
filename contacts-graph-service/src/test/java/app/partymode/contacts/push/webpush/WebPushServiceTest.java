package app.partymode.contacts.push.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.push.Delivery;
import app.partymode.contacts.push.Delivery.Outcome;
import app.partymode.contacts.push.PushMessage;
import app.partymode.contacts.push.PushSettings;
import app.partymode.contacts.push.webpush.PublicDnsResolver.ForbiddenAddress;
import app.partymode.push.Device;
import app.partymode.push.LocalPushService;
import app.partymode.push.PushEndpoints;
import app.partymode.push.PushProperties;
import app.partymode.push.PushSubscription;
import app.partymode.push.VapidKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPushServiceTest {

    private static final VapidKeys KEYS = VapidKeys.generate();
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final LocalPushService remote = new LocalPushService();
    private final Device device = remote.device();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void isReadByTheDeviceAlone() throws IOException {
        try (var service = service(true)) {
            Delivery delivery = service.deliver(subscription(device.endpoint()), message("x".repeat(3_993)));

            assertThat(delivery).isEqualTo(Delivery.of(Outcome.DELIVERED));
            Device.Message got = device.messages().getFirst();
            assertThat(got.text()).isEqualTo("x".repeat(3_993));
            assertThat(got.size()).isEqualTo(4_096);
            assertThat(got.headers()).containsEntry("ttl", "90").containsEntry("topic", "abc");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "301, REFUSED",
        "307, REFUSED",
        "400, REFUSED",
        "403, REFUSED",
        "404, GONE",
        "410, GONE",
        "413, REFUSED",
        "429, LIMITED",
        "500, FAILED",
        "503, FAILED"
    })
    void tellsWhatThePushServiceAnswers(int status, Outcome outcome) throws IOException {
        try (var service = service(true)) {
            remote.answer(status, Map.of("Location", device.endpoint()));

            assertThat(service.deliver(subscription(device.endpoint()), message("x")))
                    .isEqualTo(Delivery.of(outcome));
            assertThat(remote.requests()).as("follows no redirect").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'Sun, 29 Nov 2026 12:01:00 GMT', 60",
        "'Sun, 29 Nov 2026 11:00:00 GMT', 0",
        "-1, 0",
        "soon, 0",
        "999999999, 86400"
    })
    void tellsWhenToComeAgain(String header, long seconds) throws IOException {
        try (var service = service(true)) {
            remote.answer(503, Map.of("Retry-After", header));

            assertThat(service.deliver(subscription(device.endpoint()), message("x"))
                            .after())
                    .isEqualTo(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void connectsToNoAddressOfTheOwnNetwork() throws IOException {
        try (var service = service(false)) {
            String port = device.endpoint().replaceFirst(".*:(\\d+)/.*", "$1");

            assertThat(service.deliver(subscription("https://127.0.0.1:" + port + "/"), message("x")))
                    .isEqualTo(Delivery.of(Outcome.REFUSED));
            assertThat(service.deliver(subscription("https://localhost.:" + port + "/"), message("x")))
                    .isEqualTo(Delivery.of(Outcome.REFUSED));
            assertThat(remote.requests()).isZero();
        }
    }

    @Test
    void connectsToWhatItHasCheckedAlone() throws IOException {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress own = InetAddress.getByName("10.0.0.1");
        var endpoints = endpoints(false);

        assertThat(new PublicDnsResolver(endpoints, answering(own, open)).resolve("push.example.org"))
                .containsExactly(open);
        assertThatThrownBy(() -> new PublicDnsResolver(endpoints, answering(own)).resolve("push.example.org"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void survivesAPushServiceThatIsNotThere() throws IOException {
        try (var service = service(true)) {
            remote.close();

            assertThat(service.deliver(subscription(device.endpoint()), message("x")))
                    .isEqualTo(Delivery.of(Outcome.FAILED));
        }
    }

    private static DnsResolver answering(InetAddress... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) throws java.net.UnknownHostException {
                return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
            }
        };
    }

    private static WebPushService service(boolean loopback) {
        return new WebPushConfiguration()
                .webPushService(
                        properties(loopback), settings(), endpoints(loopback), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static PushEndpoints endpoints(boolean loopback) {
        return new PushEndpoints(properties(loopback));
    }

    private static PushProperties properties(boolean loopback) {
        return new PushProperties(KEYS.publicKey(), List.of(), loopback);
    }

    private static PushSettings settings() {
        return new PushSettings(
                KEYS.privateKey(),
                "mailto:operator@example.org",
                Duration.ofHours(1),
                12,
                Duration.ofHours(1),
                Duration.ofHours(12),
                32,
                10_000,
                Duration.ofMillis(20),
                Duration.ofSeconds(30));
    }

    private PushSubscription subscription(String endpoint) {
        return new PushSubscription(endpoint, device.p256dh(), device.auth(), new TreeSet<>(Set.of("left")));
    }

    private static PushMessage message(String text) {
        return new PushMessage(text.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(90), false, "abc");
    }
}
