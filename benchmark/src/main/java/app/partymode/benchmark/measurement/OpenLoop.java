package app.partymode.benchmark.measurement;

import app.partymode.benchmark.contender.Contender;
import app.partymode.benchmark.contender.NotOffered;
import app.partymode.benchmark.operation.Operation;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Asks at fixed times, whether or not the answers before have come, as people do. A latency counts from when the
 * question was to be asked: a row that stops for a second is late for all questions of that second, not for one.
 *
 * @see <a href="https://github.com/HdrHistogram/HdrHistogram">HdrHistogram, on coordinated omission</a>
 */
public final class OpenLoop {

    private static final long LONGEST = 60_000_000_000L;

    /** More at once than this and the row is beyond what it can do; more would only fill memory. */
    private static final int LONGEST_QUEUE = 2_000;

    /** A row that answers fewer of those asked has not kept pace. */
    private static final double ENOUGH = 0.98;

    /**
     * So many are asked at once, fewer than the connections that any row has: the others wait here, which counts as theirs. Waiting
     * in a pool would end in the pool's own error, and a row that is only too slow would look as if it had failed.
     */
    private static final int AT_ONCE = 8;

    /** For those that were asked and for those that wait, after the last one was due. */
    private static final long PATIENCE_SECONDS = 20;

    /** For a row that has not answered by then; its own limits are shorter. */
    private static final long HANGING_SECONDS = 15;

    private final Operation operation;
    private final Contender row;
    private final int rate;
    private final Histogram latencies = new ConcurrentHistogram(LONGEST, 3);
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean over;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private OpenLoop(Operation operation, Contender row, int rate) {
        this.operation = operation;
        this.row = row;
        this.rate = rate;
    }

    /**
     * Runs it.
     *
     * @param firstTime of the questions
     */
    public static OpenTiming run(Operation operation, Contender row, int rate, Duration duration, int firstTime) {
        return new OpenLoop(operation, row, rate).run(duration, firstTime);
    }

    private OpenTiming run(Duration duration, int firstTime) {
        int questions = (int) (rate * duration.toNanos() / 1_000_000_000L);
        long begin = System.nanoTime();
        var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        boolean keeping = askAll(questions, firstTime, threads) & answered(threads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        return timing(questions, seconds, keeping && seconds * ENOUGH <= duration.toMillis() / 1_000.0 + 0.1);
    }

    /** Whether all were answered in time. What still waits then is not asked any more; what hangs even so is cut off, and has failed. */
    private boolean answered(ExecutorService threads) {
        threads.shutdown();
        try {
            if (threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            over = true;
            if (!threads.awaitTermination(HANGING_SECONDS, TimeUnit.SECONDS)) {
                failure.compareAndSet(null, new TimeoutException(pending.get() + " questions hang"));
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
        return false;
    }

    private boolean askAll(int questions, int firstTime, ExecutorService threads) {
        try (var pace = new Pace(rate)) {
            for (int i = 0; i < questions; i++) {
                long due = pace.awaitNext();
                if (pending.incrementAndGet() > LONGEST_QUEUE || failure.get() != null) {
                    return false;
                }
                int time = firstTime + i;
                threads.execute(() -> ask(time, due));
            }
        }
        return true;
    }

    private void ask(int time, long due) {
        try {
            if (!over) {
                operation.question().ask(row, time);
                latencies.recordValue(Math.clamp(System.nanoTime() - due, 0, LONGEST));
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            pending.decrementAndGet();
        }
    }

    private OpenTiming timing(int questions, double seconds, boolean kept) {
        @Nullable Throwable failed = failure.get();
        String reason =
                failed == null ? null : failed instanceof NotOffered ? "not offered" : OperationTimes.describe(failed);
        boolean answered = latencies.getTotalCount() > 0;
        return new OpenTiming(
                operation.name(),
                row.name(),
                rate,
                latencies.getTotalCount() / seconds,
                answered && failed == null ? Latency.of(latencies) : null,
                kept && failed == null && latencies.getTotalCount() >= ENOUGH * questions,
                reason);
    }
}
