package app.partymode.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Timing;
import app.partymode.benchmark.operation.Operations;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Stage stage = new Stage();

    @Test
    void choosesTheQuickerStoreForEachKindOfQuestion() {
        time(Operations.SHARED_200, ContenderNames.EMBEDDED, 200);
        time(Operations.SHARED_200, ContenderNames.SQL, 100);
        time(Operations.REACH, ContenderNames.EMBEDDED, 100);
        time(Operations.REACH, ContenderNames.SQL, 1_000);
        time(Operations.REACH, ContenderNames.TUNED_SQL, 500);
        assertThat(Verdict.of(stage))
                .satisfiesExactly(
                        app -> assertThat(app)
                                .startsWith("**The questions of this app: PostgreSQL.**")
                                .contains("takes 2 times"),
                        deep -> assertThat(deep)
                                .startsWith("**Questions of three steps and more: Neo4j, embedded.**")
                                .contains("takes 0.20 times"));
    }

    @Test
    void takesWhatIsLessThanAFifthApartForLevel() {
        time(Operations.SHARED_200, ContenderNames.EMBEDDED, 110);
        time(Operations.SHARED_200, ContenderNames.SQL, 100);
        assertThat(Verdict.of(stage)).first().asString().startsWith("**The questions of this app: either.**");
    }

    @Test
    void saysNothingOfWhatWasNotMeasured() {
        assertThat(Verdict.of(stage)).isEmpty();
    }

    private void time(String operation, String row, double median) {
        var latency = new Latency(1, median, median, median, median, median, median);
        stage.closedLoop.add(new Timing(operation, row, latency, null, List.of()));
    }
}
