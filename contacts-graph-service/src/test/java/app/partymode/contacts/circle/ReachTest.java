package app.partymode.contacts.circle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9})
    void tellsNoSmallCount(long count) {
        assertThat(Reach.told(count)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "99, 99",
        "100, 100",
        "104, 100",
        "105, 110",
        "994, 990",
        "995, 1000",
        "1249, 1200",
        "3456789, 3500000"
    })
    void tellsTwoDigits(long count, long told) {
        assertThat(Reach.told(count)).contains(told);
    }
}
