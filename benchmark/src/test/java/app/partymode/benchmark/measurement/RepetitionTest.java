package app.partymode.benchmark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.operation.Operation;
import app.partymode.progress.Progress;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final Progress SILENT = new Progress(new PrintWriter(Writer.nullWriter()), false);
    private static final int QUESTIONS = 1_000;

    @Test
    void asksEachReadSoOften() {
        var asked = new AtomicInteger();
        var fewer = new Repetition(QUESTIONS, Duration.ofMinutes(1))
                .of(List.of(cell((_, _) -> asked.incrementAndGet())), SILENT);
        assertThat(asked).hasValue(QUESTIONS);
        assertThat(fewer).isEmpty();
    }

    @Test
    void tellsWhichReadWasAskedLessOftenAsItsTimeWasOver() {
        var fewer = new Repetition(QUESTIONS, Duration.ZERO).of(List.of(cell((_, time) -> time)), SILENT);
        assertThat(fewer).containsExactly(new Repetition.Fewer("question", "row", 0));
    }

    @Test
    void asksNoMoreWhatIsNotOffered() {
        var cell = cell((_, _) -> {
            throw new NotOffered();
        });
        assertThat(new Repetition(QUESTIONS, Duration.ofMinutes(1)).of(List.of(cell), SILENT))
                .isEmpty();
        assertThat(cell.isOpen()).isFalse();
    }

    private static OperationTimes cell(Operation.Question question) {
        return new OperationTimes(Operation.read("question", 1, question), FakeRow.row());
    }
}
