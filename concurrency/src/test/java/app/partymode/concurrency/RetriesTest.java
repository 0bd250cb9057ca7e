package app.partymode.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.core.retry.RetryTemplate;

class RetriesTest {

    private static final Duration TICK = Duration.ofMillis(1);
    private static final Predicate<Throwable> LOST = IllegalStateException.class::isInstance;

    private final AtomicInteger tries = new AtomicInteger();
    private final RetryTemplate retries = Retries.afterLosing(4, TICK, Duration.ofMillis(5), LOST);

    @Test
    void triesAgainUntilTheWorkSucceeds() {
        assertThat(retries.invoke(() -> losingBefore(5))).isEqualTo(5);
    }

    @Test
    void theCallerGetsTheLastFailureInTheEnd() {
        assertThatThrownBy(() -> retries.invoke(() -> losingBefore(100)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("lost time 5");
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        assertThatThrownBy(() -> retries.invoke(() -> {
                    tries.incrementAndGet();
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void anInterruptedCallerGetsTheFailureAtOnce() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> retries.invoke(() -> losingBefore(100))).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(tries).hasValue(1);
    }

    @Test
    void asksUntilItIsThere() {
        var patient = Retries.until(Duration.ofMinutes(1), TICK, LOST);
        assertThat(patient.invoke(() -> losingBefore(20))).isEqualTo(20);
    }

    @Test
    void whoHasWaitedLongEnoughGetsTheLastFailure() {
        var impatient = Retries.until(Duration.ofMillis(20), TICK, LOST);
        assertThatThrownBy(() -> impatient.invoke(() -> losingBefore(1_000_000)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("lost time");
    }

    private int losingBefore(int winner) {
        int time = tries.incrementAndGet();
        if (time < winner) {
            throw new IllegalStateException("lost time " + time);
        }
        return time;
    }
}
