package app.partymode.localstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** More than a range has. */
    private static final int MANY = 300;

    @Test
    void givesNoPortTwiceAndNoneThatTheOperatingSystemGives() {
        assertThat(IntStream.range(0, MANY).map(_ -> FreePort.next()))
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(20_001, 31_999));
    }
}
