package app.partymode.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Timing;
import app.partymode.benchmark.operation.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final String NOT_AS_MANY = "Not as many rows took turns in each social graph";

    @TempDir
    Path folder;

    @Test
    void saysThatGraphsOfOtherRowsCannotBeCompared() throws IOException {
        assertThat(pageOf(stage(1, "a", "b"), stage(4, "a"))).contains("## Growth", NOT_AS_MANY);
    }

    @Test
    void comparesGraphsOfTheSameRows() throws IOException {
        assertThat(pageOf(stage(1, "a", "b"), stage(4, "a", "b")))
                .contains("## Growth", Charts.growthFile(Operations.SHARED_200))
                .doesNotContain(NOT_AS_MANY);
    }

    @Test
    void tellsOfNoGrowthWhereOneSizeWasMeasured() throws IOException {
        assertThat(pageOf(stage(1, "a", "b"))).doesNotContain("## Growth");
    }

    private String pageOf(Stage... stages) throws IOException {
        var results = new Results();
        results.stages.addAll(List.of(stages));
        new Page(folder).write(results);
        return Files.readString(folder.resolve("README.md"));
    }

    private static Stage stage(int scale, String... rows) {
        var stage = new Stage();
        stage.name = scale + "x";
        stage.scale = scale;
        for (String row : rows) {
            stage.rows.add(new ContenderResult(row, null, null, null, Map.of(), "not loaded"));
            var latency = new Latency(1, 100, 100, 100, 100, 100, 100);
            stage.closedLoop.add(new Timing(Operations.SHARED_200, row, latency, null, List.of()));
        }
        return stage;
    }
}
