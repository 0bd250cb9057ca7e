package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.operation.Operation;
import app.partymode.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Asks one question after the other. In each round every operation is asked of every row in turn, each time beginning with
 * another row: whatever disturbs the machine disturbs all alike, so that ratios hold where times do not.
 */
public final class ClosedLoop {

    private static final double STEADY = 0.1;

    /** So many cells of a hundred are to be steady; the last ones are those that are asked least. */
    private static final int ENOUGH = 90;

    private static final int WINDOWS = 8;

    private final Map<Operation, List<OperationTimes>> cells = new LinkedHashMap<>();
    private final int[] times;

    public ClosedLoop(List<Operation> operations, List<Contender> rows) {
        operations.forEach(operation -> cells.put(
                operation,
                rows.stream().map(row -> new OperationTimes(operation, row)).toList()));
        times = new int[operations.size()];
    }

    /** Compares the rows' answers. */
    public List<Agreement> compare(int questions) {
        var agreements = new ArrayList<Agreement>();
        cells.forEach((operation, row) -> {
            int place = agreements.size();
            agreements.add(Agreement.of(operation, row, times[place], questions));
            times[place] += questions;
        });
        return agreements;
    }

    /**
     * Warms up until the medians stay as they are, or the time is over.
     *
     * @param steady how many of the cells had become steady
     * @param cells how many there are
     */
    public record WarmUp(double seconds, int steady, int cells) {}

    public WarmUp warmUp(Duration most, Progress progress) {
        Duration window = most.dividedBy(WINDOWS);
        int steady = 0;
        List<OperationTimes> all = cells.values().stream().flatMap(List::stream).toList();
        try (var phase = progress.begin("warm-up", WINDOWS)) {
            for (int i = 0; i < WINDOWS && steady * 100 < ENOUGH * all.size(); i++) {
                rounds(window, _ -> {});
                steady = Math.toIntExact(all.stream()
                        .map(cell -> cell.isSteady(STEADY))
                        .filter(Boolean::booleanValue)
                        .count());
                phase.step();
            }
            return new WarmUp(phase.seconds(), steady, all.size());
        }
    }

    /** Times all for so long, and tells the times. */
    public List<Timing> measure(Duration duration, Progress progress) {
        cells.values().forEach(row -> row.forEach(OperationTimes::begin));
        try (var phase = progress.begin("closed loop", duration.toMillis())) {
            rounds(duration, phase::at);
        }
        return cells.values().stream()
                .flatMap(List::stream)
                .map(OperationTimes::timing)
                .toList();
    }

    /** How often each operation has been asked, in their order. */
    public List<Integer> times() {
        return Arrays.stream(times).boxed().toList();
    }

    private void rounds(Duration duration, LongConsumer at) {
        long begin = System.nanoTime();
        long taken = 0;
        while (taken < duration.toNanos()) {
            round();
            taken = System.nanoTime() - begin;
            at.accept(taken / 1_000_000);
        }
    }

    private void round() {
        int place = 0;
        for (var entry : cells.entrySet()) {
            for (int i = 0; i < entry.getKey().perRound(); i++) {
                ask(entry.getValue(), times[place]++);
            }
            place++;
        }
    }

    private static void ask(List<OperationTimes> row, int time) {
        for (int i = 0; i < row.size(); i++) {
            row.get((i + time) % row.size()).time(time);
        }
    }
}
