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
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question after the other. In each round every operation is asked of every row in turn, each time beginning with
 * another row: whatever disturbs the machine disturbs all alike, so that ratios hold where times do not.
 */
public final class ClosedLoop {

    private static final double STEADY = 0.1;

    /** So many cells of a hundred are to be steady; the last ones are those that are asked least. */
    private static final int ENOUGH = 90;

    private static final int WINDOWS = 8;

    /** The measured time is cut into at most so many windows of at least a round, each with medians of its own. */
    private static final int MEASURED_WINDOWS = 20;

    private final Map<Operation, List<OperationTimes>> cells = new LinkedHashMap<>();
    private final int[] times;

    public ClosedLoop(List<Operation> operations, List<Contender> rows) {
        operations.forEach(operation -> cells.put(
                operation,
                rows.stream().map(row -> new OperationTimes(operation, row)).toList()));
        times = new int[operations.size()];
    }

    /** The same rows, of which only some operations are asked from now on. */
    public ClosedLoop only(List<String> operations) {
        var some = cells.keySet().stream()
                .filter(operation -> operations.contains(operation.name()))
                .toList();
        return new ClosedLoop(this, some);
    }

    private ClosedLoop(ClosedLoop whole, List<Operation> some) {
        List<Operation> all = List.copyOf(whole.cells.keySet());
        some.forEach(operation -> cells.put(operation, Objects.requireNonNull(whole.cells.get(operation))));
        times = some.stream()
                .mapToInt(operation -> whole.times[all.indexOf(operation)])
                .toArray();
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
     * What was done before anything was timed.
     *
     * @param steady how many of the cells had become steady
     * @param cells how many there are
     * @param questions how often each read had been asked before; null: not for its own sake
     * @param fewer those that take so long that they were asked less often; null: none
     */
    public record WarmUp(
            double seconds,
            int steady,
            int cells,
            @Nullable Integer questions,
            @Nullable List<Repetition.Fewer> fewer) {}

    /** Asks each read so often, then everything in rounds until the medians stay as they are, or the time of the rounds is over. */
    public WarmUp warmUp(Repetition repetition, Duration most, Progress progress) {
        long begin = System.nanoTime();
        List<Repetition.Fewer> fewer = repetition.of(
                cells.values().stream()
                        .flatMap(List::stream)
                        .filter(cell -> cell.isOpen() && !cell.writes())
                        .toList(),
                progress);
        int steady = settle(most, progress);
        return new WarmUp(
                (System.nanoTime() - begin) / 1e9,
                steady,
                (int) cells.values().stream().mapToLong(List::size).sum(),
                repetition.questions(),
                fewer);
    }

    private int settle(Duration most, Progress progress) {
        long end = System.nanoTime() + most.toNanos();
        Duration window = most.dividedBy(WINDOWS);
        int steady = 0;
        List<OperationTimes> all = cells.values().stream().flatMap(List::stream).toList();
        try (var phase = progress.begin("warm-up", WINDOWS)) {
            while (System.nanoTime() < end && steady * 100 < ENOUGH * all.size()) {
                rounds(window, _ -> {});
                steady = Math.toIntExact(all.stream()
                        .map(cell -> cell.isSteady(STEADY))
                        .filter(Boolean::booleanValue)
                        .count());
                phase.step();
            }
        }
        return steady;
    }

    /** Times all for so long, and tells the times. */
    public List<Timing> measure(Duration duration, Progress progress) {
        cells.values().forEach(row -> row.forEach(OperationTimes::begin));
        try (var phase = progress.begin("closed loop", duration.toMillis())) {
            long window = duration.toMillis() / MEASURED_WINDOWS;
            long[] end = {window};
            rounds(duration, now -> {
                phase.at(now);
                if (now >= end[0]) {
                    cells.values().forEach(row -> row.forEach(OperationTimes::endWindow));
                    end[0] = now + window;
                }
            });
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
