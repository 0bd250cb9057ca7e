package app.partymode.benchmark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.operation.Operation;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final int AT_ONCE = 8;
    private static final int RATE = 4_800;
    private static final int QUESTIONS = 48;
    private static final Duration DURATION = Duration.ofMillis(10);

    @Test
    void whoIsAskedFasterThanItAnswersIsAskedEightAtOnce() {
        var meeting = new CyclicBarrier(AT_ONCE);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        OpenTiming timing = run((_, time) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            meet(meeting);
            now.decrementAndGet();
            return time;
        });
        assertThat(timing.failure()).isNull();
        assertThat(timing.latency()).isNotNull();
        assertThat(timing.latency().count()).isEqualTo(QUESTIONS);
        assertThat(most).hasValue(AT_ONCE);
    }

    @Test
    void whatFailsIsToldAndHasNoLatency() {
        OpenTiming timing = run((_, _) -> {
            throw new IllegalStateException("broken");
        });
        assertThat(timing.failure()).contains("broken");
        assertThat(timing.latency()).isNull();
        assertThat(timing.kept()).isFalse();
    }

    private static OpenTiming run(Operation.Question question) {
        return OpenLoop.run(Operation.read("question", 1, question), FakeRow.row(), RATE, DURATION, 0);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
