package app.partymode.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.measurement.Agreement;
import app.partymode.benchmark.operation.Operations;
import app.partymode.benchmark.report.ContenderResult;
import app.partymode.benchmark.report.PlanShown;
import app.partymode.benchmark.report.Results;
import app.partymode.benchmark.report.ResultsFile;
import app.partymode.benchmark.report.Variants;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A run: every row answers, alike, and all files are written. How fast is none of a test's business. {@code -Pci} runs it, as in
 * CI; {@code -Pnightly} makes it one of two minutes.
 */
class BenchmarkIT {

    @TempDir
    private static Path folder;

    private static Results results;

    @BeforeAll
    static void run() {
        String length = Boolean.getBoolean("nightly") ? "--small" : "--brief";
        int code = new CommandLine(Benchmark.class).execute("run", length, "--report", folder.toString());
        assertThat(code).isZero();
        results = new ResultsFile(folder).read();
    }

    @Test
    void everyRowIsThere() {
        var stage = results.stages.getFirst();
        assertThat(stage.remark).isNull();
        assertThat(stage.rows)
                .extracting(ContenderResult::name)
                .containsExactlyInAnyOrder(
                        ContenderNames.ARRAYS,
                        ContenderNames.BOLT,
                        ContenderNames.EMBEDDED,
                        ContenderNames.KUZU,
                        ContenderNames.LMDB,
                        ContenderNames.REDIS,
                        ContenderNames.SQLITE,
                        ContenderNames.SQL,
                        ContenderNames.NAIVE_SQL,
                        ContenderNames.TUNED_SQL);
        assertThat(stage.rows).allSatisfy(row -> assertThat(row.failure()).isNull());
    }

    @Test
    void theStoresAnswerAlike() {
        assertThat(results.stages.getFirst().agreements)
                .hasSizeGreaterThan(10)
                .allSatisfy(agreement -> assertThat(agreement.agreeing()).containsAll(ContenderNames.STORES))
                .flatExtracting(Agreement::others)
                .allSatisfy(other -> assertThat(other).endsWith("not offered"));
    }

    @Test
    void thePlansOfAllStoresAreTold() {
        var plans = results.stages.getFirst().plans;
        assertThat(plans).allSatisfy(plan -> {
            assertThat(plan.cost()).isPositive();
            assertThat(plan.text()).contains("rows=");
        });
        assertThat(plans)
                .extracting(PlanShown::row, PlanShown::statement, PlanShown::unit)
                .contains(
                        tuple(ContenderNames.BOLT, "shared/shared-contacts", "db hits"),
                        tuple(ContenderNames.BOLT, "depth/chain", "db hits"),
                        tuple(ContenderNames.SQL, Operations.SHARED_200, "buffers"),
                        tuple(ContenderNames.SQL, Operations.SUGGESTIONS, "buffers"),
                        tuple(ContenderNames.SQL, Operations.CHAIN, "buffers"),
                        tuple(ContenderNames.TUNED_SQL, Operations.SHARED_200, "buffers"));
    }

    /** The variants of shared contacts are asked over both graphs; what they read is told over Bolt. */
    @Test
    void variantsAnswerAsTheServiceDoes() {
        var variants = results.stages.getFirst().variants;
        assertThat(variants)
                .extracting(Variants::row)
                .containsExactlyInAnyOrder(ContenderNames.BOLT, ContenderNames.EMBEDDED);
        assertThat(variants).flatExtracting(Variants::agreements).allSatisfy(agreement -> {
            assertThat(agreement.agreeing()).hasSize(4);
            assertThat(agreement.others()).isEmpty();
        });
        assertThat(variants).flatExtracting(Variants::plans).hasSize(4).allSatisfy(plan -> {
            assertThat(plan.cost()).isPositive();
            assertThat(plan.statement()).startsWith(plan.row().equals(ContenderNames.BOLT) ? "shared/" : "variants/");
        });
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
                .contains("## Goals", Operations.SHARED_200, ContenderNames.BOLT, "## Plans");
        assertThat(folder.resolve("closed-loop-median.png")).isNotEmptyFile();
        assertThat(folder.resolve("load-mixed-load-p99.png")).isNotEmptyFile();
    }
}
