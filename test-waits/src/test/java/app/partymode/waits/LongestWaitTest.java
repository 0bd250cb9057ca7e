package app.partymode.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LongestWaitTest {

    @Test
    void boundsAWaitThatNamesNoBound() {
        var bound = new AtomicLong();

        await().conditionEvaluationListener(it -> bound.set(it.getElapsedTimeInMS() + it.getRemainingTimeInMS()))
                .until(() -> true);

        assertThat(bound).hasValue(LongestWait.LONGEST_WAIT.toMillis());
    }
}
