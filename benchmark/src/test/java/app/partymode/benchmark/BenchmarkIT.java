package app.partymode.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.benchmark.contender.Rows;
import app.partymode.benchmark.measurement.Agreement;
import app.partymode.benchmark.operation.Operations;
import app.partymode.benchmark.report.Journal;
import app.partymode.benchmark.report.Results;
import app.partymode.benchmark.report.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A glance of a run: every row answers, alike, and all files are written. How fast is none of a test's business. */
class BenchmarkIT {

    private static final Set<String> NEEDS_A_LARGER_TOWN = Set.of(Operations.SHARED_1000, Operations.LARGE_MATCHES);

    @TempDir
    private static Path folder;

    private static Results results;

    @BeforeAll
    static void run() {
        int code = new CommandLine(Benchmark.class).execute("run", "--glance", "--report", folder.toString());
        assertThat(code).isZero();
        results = new Journal(folder).read();
    }

    @Test
    void everyRowIsThere() {
        var stage = results.stages.getFirst();
        assertThat(stage.remark).isNull();
        assertThat(stage.rows)
                .extracting(Row::name)
                .containsExactlyInAnyOrder(Rows.ARRAYS, Rows.BOLT, Rows.EMBEDDED, Rows.SQL, Rows.TUNED_SQL);
        assertThat(stage.rows).allSatisfy(row -> assertThat(row.failure()).isNull());
    }

    @Test
    void theStoresAnswerAlike() {
        var asked = results.stages.getFirst().agreements.stream()
                .filter(agreement -> !NEEDS_A_LARGER_TOWN.contains(agreement.operation()))
                .toList();
        assertThat(asked)
                .hasSizeGreaterThan(8)
                .allSatisfy(agreement -> assertThat(agreement.agreeing()).containsAll(Rows.STORES))
                .flatExtracting(Agreement::others)
                .allSatisfy(other -> assertThat(other).endsWith("not offered"));
    }

    @Test
    void sharedContactsAreProfiled() {
        assertThat(results.stages.getFirst().plans)
                .anySatisfy(plan -> assertThat(plan.statement()).startsWith("shared/"))
                .allSatisfy(plan -> assertThat(plan.cost()).isPositive());
    }

    @Test
    void nothingIsLostInACrowd() {
        assertThat(results.stages.getFirst().crowds).isNotEmpty().allSatisfy(crowd -> {
            assertThat(crowd.failure())
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isNull(),
                            failure -> assertThat(failure).isEqualTo("not offered"));
            assertThat(crowd.lost()).isZero();
        });
    }

    @Test
    void pageAndChartsAreWritten() throws Exception {
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("## Goals", Operations.SHARED_200, Rows.BOLT, "## Plans");
        assertThat(folder.resolve("latency-suggestions.png")).isNotEmptyFile();
        assertThat(folder.resolve("load-mixed-load.png")).isNotEmptyFile();
    }
}
