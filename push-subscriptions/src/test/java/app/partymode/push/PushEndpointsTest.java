package app.partymode.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushEndpointsTest {

    private final PushEndpoints endpoints = endpoints(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
                "HTTPS://web.push.apple.com/QGuQyavXutnMH?x=1",
                "https://push.example.org:8443/UP",
                "https://8.8.8.8/up",
                "https://[2a00:1450:4003::1]/up"
            })
    void takesUrlsOfPublicPushServices(String url) {
        assertThat(endpoints.allows(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "push",
                "/up",
                "https:///up",
                "https:up",
                "http://push.example.org/up",
                "ftp://push.example.org/up",
                "https://user@push.example.org/up",
                "https://push.example.org/up#x",
                "https://push.example.org/a b",
                "https://localhost/up",
                "https://localhost./up",
                "https://a.localhost/up",
                "https://127.0.0.1/up",
                "https://10.1.2.3/up",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/up",
                "https://[fd00::1]/up",
                "https://[::ffff:10.0.0.1]/up",
                "http://127.0.0.1/up"
            })
    void refusesAllOthers(String url) {
        assertThat(endpoints.allows(url)).isFalse();
    }

    @Test
    void refusesAUrlOfMoreThan2048Characters() {
        String url = "https://push.example.org/";

        assertThat(endpoints.allows(url + "x".repeat(2_048 - url.length()))).isTrue();
        assertThat(endpoints.allows(url + "x".repeat(2_049 - url.length()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.53",
                "169.254.1.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1"
            })
    void connectsToNoAddressThatIsNotPublic(String address) {
        assertThat(endpoints.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00::1"
            })
    void connectsToPublicAddresses(String address) {
        assertThat(endpoints.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void takesThisMachineWhereTestsAskForIt() {
        PushEndpoints tested = endpoints(true);

        assertThat(tested.allows("http://127.0.0.1:8080/up")).isTrue();
        assertThat(tested.allows("http://localhost:8080/up")).isTrue();
        assertThat(tested.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(tested.allows("http://push.example.org/up")).isFalse();
        assertThat(tested.allows("https://10.0.0.1/up")).isFalse();
        assertThat(tested.allows(InetAddress.ofLiteral("192.168.1.1"))).isFalse();
    }

    @Test
    void takesListedHostsOnly() {
        PushEndpoints listed = endpoints(false, " push.example.org", "*.Example.COM");

        assertThat(listed.allows("https://PUSH.example.org/up")).isTrue();
        assertThat(listed.allows("https://a.b.example.com/up")).isTrue();
        assertThat(listed.allows("https://example.com/up")).isFalse();
        assertThat(listed.allows("https://example.org/up")).isFalse();
        assertThat(listed.allows("https://badexample.com/up")).isFalse();
        assertThat(listed.allows("https://8.8.8.8/up")).isFalse();
    }

    private static PushEndpoints endpoints(boolean loopback, String... hosts) {
        return new PushEndpoints(new PushProperties("", List.of(hosts), loopback));
    }
}
