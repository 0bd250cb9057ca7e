package app.partymode.benchmark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final List<Double> RISING = List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0);

    @Test
    void tellsTheMiddleHalfOfTheWindowsRatios() {
        assertThat(Spread.ofRatio(RISING, Collections.nCopies(9, 10.0))).contains(new Spread(3, 7));
    }

    @Test
    void dividesWindowByWindowSoThatWhatDisturbsBothIsNoSpread() {
        assertThat(Spread.ofRatio(RISING, RISING)).contains(new Spread(1, 1));
    }

    @Test
    void isMissingWithTooFewWindowsInCommon() {
        assertThat(Spread.ofRatio(List.of(), List.of())).isEmpty();
        assertThat(Spread.ofRatio(RISING, RISING.subList(0, 8))).isEmpty();
        assertThat(Spread.ofRatio(RISING.subList(0, 7), RISING.subList(0, 7))).isEmpty();
    }
}
