package app.partymode.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
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

    @Test
    void looksAtOnceAndThenLessAndLessOften() {
        var pauses = new ArrayList<Long>();

        await().conditionEvaluationListener(
                        it -> pauses.add(it.getPollInterval().toMillis()))
                .until(() -> pauses.size() > 5);

        assertThat(pauses).startsWith(0L, 10L, 20L, 40L, 80L, 100L);
    }
}
