package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Latency;
import app.partymode.benchmark.measurement.Spread;
import app.partymode.benchmark.measurement.Start;
import app.partymode.benchmark.measurement.Timing;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Finds figures in what was measured. A figure that is not there is empty, never zero. */
final class Figures {

    private final Results results;

    Figures(Results results) {
        this.results = results;
    }

    List<Stage> stages() {
        return results.stages;
    }

    Stage main() {
        return results.stages.isEmpty() ? new Stage() : results.stages.getFirst();
    }

    /** Stages that differ in scale only, smallest first. */
    List<Stage> growth() {
        return results.stages.stream()
                .filter(stage -> stage.registeredPercent == main().registeredPercent && !stage.closedLoop.isEmpty())
                .sorted(Comparator.comparingInt(stage -> stage.scale))
                .toList();
    }

    static OptionalDouble median(Stage stage, String operation, String row) {
        return figure(stage, operation, row, Latency::p50);
    }

    static OptionalDouble figure(Stage stage, String operation, String row, ToDoubleFunction<Latency> figure) {
        return timing(stage, operation, row).map(Timing::latency).stream()
                .mapToDouble(figure)
                .findFirst();
    }

    static Optional<Timing> timing(Stage stage, String operation, String row) {
        return stage.closedLoop.stream()
                .filter(timing ->
                        timing.operation().equals(operation) && timing.row().equals(row))
                .findFirst();
    }

    /** How far the ratio of two medians changes from window to window. */
    static Optional<Spread> spread(Stage stage, String operation, String row, String otherOperation, String otherRow) {
        return timing(stage, operation, row)
                .map(Timing::windows)
                .flatMap(windows -> timing(stage, otherOperation, otherRow)
                        .map(Timing::windows)
                        .flatMap(others -> Spread.ofRatio(windows, others)));
    }

    /** The first questions of a process that had just started. */
    static Optional<Latency> first(Start start, String operation) {
        return start.first().stream()
                .filter(timing -> timing.operation().equals(operation))
                .findFirst()
                .map(Timing::latency);
    }

    static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() && other.getAsDouble() > 0
                ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The rows of a stage that were timed, in the order in which they were asked. */
    static List<String> rows(Stage stage) {
        return stage.closedLoop.stream().map(Timing::row).distinct().toList();
    }

    static List<String> operations(Stage stage) {
        return stage.closedLoop.stream().map(Timing::operation).distinct().toList();
    }
}
