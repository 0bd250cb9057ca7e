package app.partymode.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "fe80::1%eth0, fe80000000000000/64"
    })
    void countsAnIpv4AddressByItselfAndIpv6ByItsNetwork(String address, String subject) {
        assertThat(ClientAddress.subject(address)).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "evil.example", "1.2.3.4, 5.6.7.8", "203.0.113.9:443", "%"})
    void countsWhatIsNoAddressTogether(String text) {
        assertThat(ClientAddress.subject(text)).isEqualTo("unknown");
    }

    @Test
    void roundsSecondsUp() {
        assertThat(RateLimitHeaders.seconds(java.time.Duration.ofMillis(1))).isEqualTo(1);
        assertThat(RateLimitHeaders.seconds(java.time.Duration.ofSeconds(36))).isEqualTo(36);
    }
}
