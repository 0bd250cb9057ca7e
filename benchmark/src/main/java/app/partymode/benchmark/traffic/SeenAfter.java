package app.partymode.benchmark.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long after its answer a change was seen by a reader. One that is seen before its answer was seen at once. */
final class SeenAfter {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);
    private static final long SEEN_FIRST = Long.MIN_VALUE;

    /** Of those of which one of the two has happened: when it was answered, or that it was seen. */
    private final Map<String, Long> half = new ConcurrentHashMap<>();

    private final Histogram times = new ConcurrentHistogram(LONGEST, 3);
    private final LongAdder answered = new LongAdder();

    /** The change was answered. */
    void answered(String change) {
        answered.increment();
        if (half.putIfAbsent(change, System.nanoTime()) != null) {
            half.remove(change);
            times.recordValue(0);
        }
    }

    /** A reader was told of it, perhaps again. */
    void seen(String change) {
        Long since = half.putIfAbsent(change, SEEN_FIRST);
        if (since != null && since != SEEN_FIRST) {
            half.remove(change);
            times.recordValue(Math.clamp(System.nanoTime() - since, 0, LONGEST));
        }
    }

    long count() {
        return times.getTotalCount();
    }

    /** How many were answered and not seen yet. */
    long waiting() {
        return answered.sum() - count();
    }

    Histogram times() {
        return times;
    }
}
