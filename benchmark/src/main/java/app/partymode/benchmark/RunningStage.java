package app.partymode.benchmark;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.ContenderNames;
import app.partymode.benchmark.contender.Contenders;
import app.partymode.benchmark.contender.Footprint;
import app.partymode.benchmark.measurement.ClosedLoop;
import app.partymode.benchmark.measurement.ConcurrentUploads;
import app.partymode.benchmark.measurement.Loading;
import app.partymode.benchmark.measurement.OpenLoop;
import app.partymode.benchmark.measurement.Repetition;
import app.partymode.benchmark.operation.Operation;
import app.partymode.benchmark.operation.Operations;
import app.partymode.benchmark.report.ContenderResult;
import app.partymode.benchmark.report.PlanShown;
import app.partymode.benchmark.report.Stage;
import app.partymode.benchmark.socialgraph.GraphStatistics;
import app.partymode.benchmark.socialgraph.SocialGraph;
import app.partymode.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One social graph in all stores: the phases of measuring it. */
final class RunningStage implements AutoCloseable {

    /** The times of open loops begin here, far from those of the closed loop, at the begin of a turn of each operation's cases. */
    private static final int OPEN_LOOP_TIMES = 1 << 20;

    private static final Duration START_OVERHEAD = Duration.ofSeconds(20);

    /** What is asked of a larger or smaller social graph. */
    private static final List<String> GROWING = List.of(
            Operations.FLOOR,
            Operations.SHARED_200,
            Operations.SHARED_1000,
            Operations.MATCHES,
            Operations.SUGGESTIONS,
            Operations.UPLOAD);

    private final Stage stage;
    private final SocialGraph graph;
    private final RunLength length;
    private final Progress progress;
    private final Runnable write;
    private final Operations operations;
    private final Contenders contenders;
    private ClosedLoop loop;

    /** @param contenders which are closed with it */
    RunningStage(
            Stage stage,
            SocialGraph graph,
            RunLength length,
            Contenders contenders,
            Progress progress,
            Runnable write) {
        this.stage = stage;
        this.graph = graph;
        this.length = length;
        this.progress = progress;
        stage.graph = GraphStatistics.of(graph);
        this.operations = new Operations(graph);
        this.contenders = contenders;
        this.write = () -> {
            if (!contenders.isEnding()) {
                write.run();
            }
        };
        this.loop = new ClosedLoop(operations.all(), List.of());
        contenders.missing().forEach(this::missing);
    }

    private void missing(String name, String reason) {
        stage.rows.add(new ContenderResult(name, null, null, null, Map.of(), "missing: " + reason));
        progress.say(name + " is missing: " + reason);
    }

    /** Loads all rows; those that are not loaded within this time are missing. */
    void load(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        for (Contender row : contenders.rows()) {
            if (row.readsAnotherRow()) {
                stage.rows.add(
                        new ContenderResult(row.name(), row.leavesOut(), null, footprint(row), row.settings(), null));
                continue;
            }
            try {
                var loading = Loading.of(row, graph, until, progress);
                var loaded =
                        new ContenderResult(row.name(), row.leavesOut(), loading, footprint(row), row.settings(), null);
                operations.prepare(row);
                stage.rows.add(loaded);
            } catch (RuntimeException | LinkageError e) {
                contenders.drop(row, e.toString());
                missing(row.name(), e.toString());
            }
            write.run();
        }
        loop = new ClosedLoop(operations.all(), contenders.rows());
    }

    /** A row whose figures of memory or disk can't be had is measured all the same. */
    private static Footprint footprint(Contender row) {
        try {
            return row.footprint();
        } catch (RuntimeException | LinkageError e) {
            return new Footprint(null, null, null, "failed: " + e.getMessage());
        }
    }

    void compare() {
        try (var phase = progress.begin("comparing answers", 1)) {
            stage.agreements = loop.compare(length.compared());
            phase.step();
        }
        stage.agreements.forEach(agreement ->
                agreement.others().forEach(other -> progress.say("  " + agreement.operation() + " – " + other)));
        write.run();
    }

    void measureAll() {
        measure(length.repetition(), length.warmUp(), length.closedLoop());
    }

    void measureGrowth() {
        loop = loop.only(GROWING);
        measure(length.growthRepetition(), length.growthLoop().dividedBy(2), length.growthLoop());
    }

    private void measure(Repetition repetition, Duration warmUp, Duration measured) {
        stage.warmUp = loop.warmUp(repetition, warmUp, progress);
        stage.closedLoop = loop.measure(measured, progress);
        write.run();
    }

    /** With the time that questions may wait after the last one. */
    Duration openLoopTakes() {
        return length.openLoop().multipliedBy(2L * length.rates().size() * loaded().size());
    }

    /** Rate by rate, at each one row by row: what disturbs the machine for some seconds disturbs more than one row. */
    void openLoop() {
        List<Operation> loads = List.of(operations.mixed(), operations.named(Operations.SHARED_200));
        List<Contender> rows = loaded();
        int time = OPEN_LOOP_TIMES;
        stage.openLoopSeconds = length.openLoop().toMillis() / 1_000.0;
        try (var phase =
                progress.begin("open loop", (long) loads.size() * length.rates().size() * rows.size())) {
            for (Operation load : loads) {
                for (int rate : length.rates()) {
                    for (Contender row : rows) {
                        stage.openLoop.add(OpenLoop.run(load, row, rate, length.openLoop(), time));
                        phase.step();
                    }
                    time += OPEN_LOOP_TIMES;
                    write.run();
                }
            }
        }
    }

    private List<Contender> loaded() {
        return contenders.rows().stream().filter(row -> !row.readsAnotherRow()).toList();
    }

    void crowds() {
        List<Contender> rows = loaded();
        try (var phase = progress.begin(ConcurrentUploads.PEOPLE + " uploads at once", rows.size())) {
            for (Contender row : rows) {
                stage.crowds.add(ConcurrentUploads.of(row, length.crowds()));
                phase.step();
            }
        }
        write.run();
    }

    Duration startsTake() {
        return length.start().plus(START_OVERHEAD).multipliedBy(ContenderNames.STORES.size());
    }

    /** The last thing to be asked of the rows, which give up their stores. */
    void starts(StartingProcess process) {
        if (length.start().isZero()) {
            return;
        }
        List<Contender> rows = contenders.rows().stream()
                .filter(row -> ContenderNames.STORES.contains(row.name()))
                .toList();
        try (var phase = progress.begin("processes that start", rows.size())) {
            for (Contender row : rows) {
                try {
                    stage.starts.add(process.watch(row, length.start()));
                } catch (RuntimeException e) {
                    progress.say(row.name() + " was not seen to start: " + e);
                }
                phase.step();
            }
        }
        write.run();
    }

    void plans() {
        for (Contender row : contenders.rows()) {
            try {
                stage.leastHits = operations.leastHits();
                row.plans().of(operations.explained()).stream()
                        .map(plan -> new PlanShown(row.name(), plan.statement(), plan.cost(), plan.unit(), plan.text()))
                        .forEach(stage.plans::add);
            } catch (RuntimeException | LinkageError e) {
                progress.say("no plans of " + row.name() + ": " + e);
            }
        }
        write.run();
    }

    void variants() {
        new VariantLoop(operations, length, progress).of(contenders.rows()).forEach(stage.variants::add);
        write.run();
    }

    @Override
    public void close() {
        contenders.close();
    }
}
