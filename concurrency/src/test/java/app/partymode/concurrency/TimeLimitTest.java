package app.partymode.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    private static TimeLimit limit(Duration longest) {
        return new TimeLimit(longest, () -> new IllegalArgumentException("too long"));
    }

    @Test
    void answersWhatTheWorkAnswers() {
        assertThat(limit(Duration.ofDays(1)).<Integer>of(() -> 7)).isEqualTo(7);
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> limit(Duration.ofDays(1)).of(() -> {
                    throw new UnsupportedOperationException();
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> limit(Duration.ofDays(1)).of(() -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    /** Work that has not begun when its time is over never begins, so this is repeated until it has. */
    @Test
    void leavesAndInterruptsWorkThatTakesTooLong() throws InterruptedException {
        var begun = new AtomicBoolean();
        var interrupted = new CountDownLatch(1);
        while (!begun.get()) {
            assertThatThrownBy(() -> limit(Duration.ofMillis(1)).of(() -> {
                        begun.set(true);
                        return waitForEver(interrupted);
                    }))
                    .hasMessage("too long");
        }
        interrupted.await();
    }

    @Test
    void endsTheWaitOfACallerWhoIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> limit(Duration.ofDays(1)).of(() -> waitForEver(interrupted)))
                .hasMessage("too long");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean waitForEver(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return true;
    }
}
