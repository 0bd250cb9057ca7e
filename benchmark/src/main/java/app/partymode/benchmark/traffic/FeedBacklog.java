package app.partymode.benchmark.traffic;

import app.partymode.benchmark.traffic.RedisStreamDepth.Depth;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * What each stage can carry where the one before it does not hold it up: the relay is kept from its work while statuses are set, then
 * the writers stop and all that waits goes its way.
 */
final class FeedBacklog {

    static final String HEAD = """
        | version | events held back | set/s | relayed/s | applied/s | seen/s |
        | --- | --- | --- | --- | --- | --- |
        """;

    private static final int PER_SECOND = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final FeedReaders readers;
    private final RedisStreamDepth stream;

    FeedBacklog(FeedReaders readers, RedisStreamDepth stream) {
        this.readers = readers;
        this.stream = stream;
    }

    /** A row of the table. */
    String row(String label, int writers, Duration duration, FeedLoad.Writer writer) {
        var answers = new FeedLoad.Answers();
        readers.tell(answers::seen);
        stream.holdBack(duration.plus(PATIENCE));
        Depth before = stream.now();
        long begin = System.nanoTime();
        write(writers, duration, writer, answers);
        double written = secondsSince(begin);
        long held = answers.count.sum() - (stream.now().appended() - before.appended());
        long from = System.nanoTime();
        stream.letGo();
        double relayed = until(from, () -> stream.now().appended() - before.appended() >= answers.count.sum());
        double applied = until(from, () -> stream.now().waiting() == 0);
        double seen = until(from, () -> answers.waiting() == 0);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.0f | %,.0f | %,.0f | %,.0f |",
                label,
                held,
                answers.count.sum() / written,
                held / relayed,
                held / applied,
                held / seen);
    }

    private static void write(int writers, Duration duration, FeedLoad.Writer writer, FeedLoad.Answers answers) {
        long end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        writer.write(answers);
                    }
                });
            }
        }
    }

    private static double until(long from, BooleanSupplier reached) {
        Looks.until(PER_SECOND, PATIENCE, reached);
        return secondsSince(from);
    }

    private static double secondsSince(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
