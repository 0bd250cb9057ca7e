package app.partymode.benchmark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartLoopTest {

    @Test
    void timesTheFirstQuestionsOnly() {
        var asked = new AtomicInteger();
        var read = Operation.read("read", 1, (_, _) -> asked.incrementAndGet());
        Start start = StartLoop.of(FakeRow.row(), List.of(read), read, Duration.ofMillis(1_100), 0.5);
        var first = start.first().getFirst().latency();
        assertThat(asked.get()).isGreaterThan(StartLoop.FIRST);
        assertThat(first).isNotNull();
        assertThat(first.count()).isEqualTo(StartLoop.FIRST);
        assertThat(start.moments())
                .first()
                .satisfies(moment -> assertThat(moment.fromSecond()).isZero());
    }
}
