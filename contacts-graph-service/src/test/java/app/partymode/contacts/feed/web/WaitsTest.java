package app.partymode.contacts.feed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.feed.web.Waits.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitsTest {

    private static final long MIB = 1L << 20;

    private final Waits waits = new Waits(2, () -> new TooManyWaits(Duration.ofSeconds(3)));

    @Test
    void streamsAndPollsShareTheRoom() {
        var stream = waits.begin(Kind.STREAM);
        try (var _ = waits.begin(Kind.POLL)) {
            assertThatThrownBy(() -> waits.begin(Kind.STREAM)).isInstanceOf(TooManyWaits.class);
            assertThat(waits.open(Kind.STREAM)).isOne();
            stream.close();
            waits.begin(Kind.POLL).close();
        }
        assertThat(waits.open(Kind.POLL)).isZero();
    }

    @Test
    void theMetricsTellWhatIsOpen() {
        var registry = new SimpleMeterRegistry();
        WaitConfiguration.measure(waits, registry);
        try (var _ = waits.begin(Kind.STREAM);
                var _ = waits.begin(Kind.POLL)) {
            assertThat(Stream.of("partymode.streams.open", "partymode.polls.open", "partymode.waits.most")
                            .map(name -> registry.get(name).gauge().value()))
                    .containsExactly(1.0, 1.0, 2.0);
        }
    }

    @Test
    void thereAreAsManyAsAPartOfTheHeapHasRoomFor() {
        assertThat(Waits.mostIn(MIB)).isPositive();
        assertThat(Waits.mostIn(104 * MIB)).isEqualTo(2 * Waits.mostIn(52 * MIB));
    }

    @Test
    void clientsComeBackAtDifferentTimesWithinTheSetting() {
        var reconnection = new Reconnection(new Random(1), Duration.ofSeconds(10));
        assertThat(Stream.generate(reconnection::next).limit(1_000))
                .allMatch(time -> time.toMillis() >= 1_000 && time.toMillis() <= 10_000)
                .extracting(Duration::toSeconds)
                .contains(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(new Reconnection(new Random(1), Duration.ofSeconds(1)).next())
                .isEqualTo(Duration.ofSeconds(1));
    }
}
