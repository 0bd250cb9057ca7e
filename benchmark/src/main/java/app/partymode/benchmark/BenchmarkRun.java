package app.partymode.benchmark;

import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.contender.Contenders;
import app.partymode.benchmark.measurement.Loading;
import app.partymode.benchmark.report.ContenderResult;
import app.partymode.benchmark.report.Machine;
import app.partymode.benchmark.report.Results;
import app.partymode.benchmark.report.ResultsFile;
import app.partymode.benchmark.report.Stage;
import app.partymode.benchmark.socialgraph.GraphPlan;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A whole run: the main social graph first, then larger and smaller ones as far as there is time. */
final class BenchmarkRun {

    /** Servers, generator, plans and reports: what a stage takes beside loading and measuring. */
    private static final Duration STAGE_OVERHEAD = Duration.ofSeconds(25);

    private static final Duration CROWDS_TAKE = Duration.ofSeconds(30);

    private final RunLength length;
    private final GraphPlan plan;
    private final GraphOptions options;
    private final ResultsFile journal;
    private final Progress progress;
    private final Results results = new Results();
    private final long begin = System.nanoTime();
    private double secondsAnEdge;

    BenchmarkRun(RunLength length, GraphPlan plan, GraphOptions options, ResultsFile journal, Progress progress) {
        this.length = length;
        this.plan = plan;
        this.options = options;
        this.journal = journal;
        this.progress = progress;
    }

    Results run() {
        results.length = length.name();
        results.startedAt = Instant.now().toString();
        results.seed = plan.seed();
        results.machine = Machine.describe();
        main(options.canGrow() ? length.mainScale() : 1);
        if (options.canGrow()) {
            length.scales().forEach(scale -> growth(plan.times(scale), scale));
        }
        length.shares().forEach(share -> growth(plan.withRegistered(share), 1));
        write();
        return results;
    }

    private void main(int scale) {
        Stage stage = stage(plan.times(scale), scale);
        SocialGraph graph = options.graph(plan.times(scale));
        try (var running =
                new RunningStage(stage, graph, length, Contenders.all(length.sizes()), progress, this::write)) {
            running.load(left());
            secondsAnEdge = secondsInStores(stage) / graph.edges();
            running.compare();
            running.measureAll();
            running.plans();
            unlessLate(stage, "variants of shared contacts", length.variantsTake(), running::variants);
            unlessLate(stage, "open loop", running.openLoopTakes(), running::openLoop);
            unlessLate(stage, "uploads at once", CROWDS_TAKE, running::crowds);
            var process = new StartingProcess(
                    options.arguments(plan.times(scale)), length.sizes().heapMegabytes());
            unlessLate(stage, "processes that start", running.startsTake(), () -> running.starts(process));
        } catch (RuntimeException | LinkageError e) {
            stage.remark = "ended early: " + e;
            progress.say(stage.remark);
        }
        write();
    }

    private void unlessLate(Stage stage, String part, Duration takes, Runnable work) {
        if (takes.compareTo(left()) > 0) {
            stage.remark = "%s%s left out: it would take about %d s, and %d s are left. "
                    .formatted(stage.remark == null ? "" : stage.remark, part, takes.toSeconds(), left().toSeconds());
            progress.say(stage.remark);
        } else {
            work.run();
        }
    }

    private void growth(GraphPlan grown, int scale) {
        Stage stage = stage(grown, scale);
        SocialGraph graph = options.graph(grown);
        double needed = graph.edges() * secondsAnEdge
                + STAGE_OVERHEAD.plus(length.growthTakes()).toSeconds();
        if (needed > left().toSeconds()) {
            stage.remark =
                    "left out: it would take about %.0f s, and %d s are left".formatted(needed, left().toSeconds());
            progress.say(stage.name + " " + stage.remark);
            write();
            return;
        }
        var contenders = Contenders.ofTheService(length.sizes());
        try (var running = new RunningStage(stage, graph, length, contenders, progress, this::write)) {
            running.load(left().minus(length.growthTakes()));
            running.compare();
            running.measureGrowth();
            running.plans();
        } catch (RuntimeException | LinkageError e) {
            stage.remark = "ended early: " + e;
            progress.say(stage.remark);
        }
        write();
    }

    /** Loading of those rows that the growth is measured with. */
    private static double secondsInStores(Stage stage) {
        return stage.rows.stream()
                .filter(row -> ContenderNames.STORES.contains(row.name()))
                .map(ContenderResult::loading)
                .filter(Objects::nonNull)
                .mapToDouble(Loading::seconds)
                .sum();
    }

    private Stage stage(GraphPlan of, int scale) {
        var stage = new Stage();
        stage.name = "%d×, %d%% registered".formatted(scale, of.registeredPercent());
        stage.scale = scale;
        stage.registeredPercent = of.registeredPercent();
        results.stages.add(stage);
        progress.say("== " + stage.name + " (" + left().toSeconds() + " s left of the run)");
        return stage;
    }

    private Duration left() {
        return length.whole().minusNanos(System.nanoTime() - begin);
    }

    private void write() {
        results.seconds = (System.nanoTime() - begin) / 1e9;
        journal.write(results);
    }
}
