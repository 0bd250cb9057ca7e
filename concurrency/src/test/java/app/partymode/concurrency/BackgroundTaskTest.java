package app.partymode.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackgroundTaskTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();
    private BackgroundTask task;

    @AfterEach
    void stop() {
        task.stop();
    }

    @Test
    void runsAgainAndAgain() {
        start(Duration.ofMillis(1));
        await().until(() -> runs.get() > 3);
    }

    @Test
    void runsAtOnceWhenWoken() {
        start(Duration.ofHours(1));
        await().until(() -> runs.get() == 1);
        task.wake();
        await().until(() -> runs.get() == 2);
    }

    @Test
    void goesOnAfterAnOutageAndLogsItOnce(CapturedOutput output) {
        broken.set(true);
        start(Duration.ofMillis(1));
        await().until(() -> runs.get() > 5);
        broken.set(false);
        await().untilAsserted(() -> assertThat(output).contains("test-task goes on"));

        assertThat(output).containsOnlyOnce("test-task is held up").doesNotContain("+34600111222");
    }

    @Test
    void doesNothingMoreOnceStopped() {
        start(Duration.ofHours(1));
        await().until(() -> runs.get() == 1);
        task.stop();
        task.wake();

        assertThat(task.isStopped()).isTrue();
        assertThat(runs).hasValue(1);
    }

    @Test
    void runsWithoutAPauseWhereTheWorkItselfWaits() {
        task = new BackgroundTask("test-task", this::run, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(10));
        task.start();
        await().until(() -> runs.get() > 100);
    }

    @Test
    void triesAgainWhereTheWorkItselfWaits() {
        broken.set(true);
        task = new BackgroundTask("test-task", this::run, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(10));
        task.start();
        await().until(() -> runs.get() > 3);
    }

    @Test
    void runsFromStartToStop() {
        task = new BackgroundTask("test-task", this::run, Duration.ofHours(1), Duration.ofMillis(10));
        assertThat(task.isRunning()).isFalse();
        task.start();
        assertThat(task.isRunning()).isTrue();
        task.stop();
        assertThat(task.isRunning()).isFalse();
    }

    private void start(Duration interval) {
        task = new BackgroundTask("test-task", this::run, interval, Duration.ofMillis(10));
        task.start();
    }

    private void run() {
        runs.incrementAndGet();
        if (broken.get()) {
            throw new IllegalStateException("about +34600111222");
        }
    }
}
