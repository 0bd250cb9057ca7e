package app.partymode.benchmark.traffic;

import app.partymode.benchmark.measurement.Pace;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests that arrive at fixed times, whether or not those before have been answered, as people do. A latency counts from when
 * the request was due.
 */
final class Arrivals {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    /** One of them. */
    interface Request {

        /** @return the name of what was done */
        String send(int time);
    }

    private final Map<String, Histogram> latencies = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Request request;

    Arrivals(Request request) {
        this.request = request;
    }

    /** Sends them all, and waits for the answers. */
    void run(int ratePerSecond, Duration duration) {
        long count = ratePerSecond * duration.toSeconds();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var pace = new Pace(ratePerSecond)) {
            for (int i = 0; i < count; i++) {
                int time = i;
                long due = pace.awaitNext();
                threads.execute(() -> send(time, due));
            }
        }
    }

    private void send(int time, long due) {
        try {
            String name = request.send(time);
            long took = Math.clamp(System.nanoTime() - due, 0, LONGEST);
            latencies
                    .computeIfAbsent(name, _ -> new ConcurrentHistogram(LONGEST, 3))
                    .recordValue(took);
        } catch (UnexpectedAnswer e) {
            failures.computeIfAbsent(String.valueOf(e.getMessage()), _ -> new LongAdder())
                    .increment();
        }
    }

    Map<String, Histogram> latencies() {
        return new TreeMap<>(latencies);
    }

    /** By kind, how often. */
    Map<String, Long> failures() {
        var counts = new TreeMap<String, Long>();
        failures.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }
}
