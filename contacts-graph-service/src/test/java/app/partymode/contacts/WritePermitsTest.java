package app.partymode.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WritePermitsTest {

    @Test
    void areWaitedForHalfAsLongAsAStatementMayTakeAndTenSecondsAtLeast() {
        assertThat(WritePermits.patience(Duration.ofSeconds(8))).isEqualTo(Duration.ofSeconds(10));
        assertThat(WritePermits.patience(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(WritePermits.patience(Duration.ofMinutes(3))).isEqualTo(Duration.ofSeconds(90));
    }
}
