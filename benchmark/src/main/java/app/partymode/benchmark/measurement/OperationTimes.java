package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** One operation of one row: its times so far. A cell that has failed is not asked any more. */
final class OperationTimes {

    private static final String NOT_OFFERED = "not offered";
    private static final long LONGEST = 120_000_000_000L;
    private static final int DIGITS = 3;

    private final Operation operation;
    private final Contender row;
    private final Histogram times = new Histogram(LONGEST, DIGITS);
    private final Histogram window = new Histogram(LONGEST, DIGITS);
    private final List<Double> medians = new ArrayList<>();
    private long formerMedian;
    private volatile @Nullable String failure;

    OperationTimes(Operation operation, Contender row) {
        this.operation = operation;
        this.row = row;
    }

    String operation() {
        return operation.name();
    }

    boolean writes() {
        return operation.writes();
    }

    Contender row() {
        return row;
    }

    boolean isOpen() {
        return failure == null;
    }

    void fail(String why) {
        failure = why;
    }

    /** Asks, and remembers how long it took. */
    void time(int time) {
        if (!isOpen()) {
            return;
        }
        long begin = System.nanoTime();
        answer(time);
        long taken = Math.min(System.nanoTime() - begin, LONGEST);
        if (isOpen()) {
            times.recordValue(taken);
            window.recordValue(taken);
        }
    }

    /** Asks; null where it fails, which ends this cell. A row that fails must not end the run, whatever it throws. */
    @Nullable
    Object answer(int time) {
        try {
            return operation.question().ask(row, time);
        } catch (NotOffered e) {
            failure = NOT_OFFERED;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError | OutOfMemoryError e) {
            failure = describe(e);
        }
        return null;
    }

    static String describe(Throwable e) {
        return "failed: " + e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** Whether the median has stayed as it was in the window before; begins a new window. */
    boolean isSteady(double tolerance) {
        long median = window.getValueAtPercentile(50);
        boolean steady = !isOpen() || Math.abs(median - formerMedian) <= tolerance * formerMedian;
        formerMedian = median;
        window.reset();
        return steady;
    }

    /** Forgets the times so far. */
    void begin() {
        times.reset();
        window.reset();
        medians.clear();
    }

    /** Ends a window of the time that is measured. */
    void endWindow() {
        if (window.getTotalCount() > 0) {
            medians.add(Latency.of(window).p50());
            window.reset();
        }
    }

    Timing timing() {
        return new Timing(
                operation.name(),
                row.name(),
                isOpen() && times.getTotalCount() > 0 ? Latency.of(times) : null,
                failure,
                List.copyOf(medians));
    }
}
