package app.partymode.benchmark.traffic;

import app.partymode.benchmark.traffic.FeedFigures.Backlog;
import app.partymode.benchmark.traffic.RedisStreamDepth.Depth;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Writers in a closed loop, and what becomes of what they write. */
final class FeedLoad {

    private static final int PER_SECOND = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FeedReaders readers;
    private final RedisStreamDepth stream;
    private final Duration warmUp;
    private final Duration duration;

    FeedLoad(FeedReaders readers, RedisStreamDepth stream, Duration warmUp, Duration duration) {
        this.readers = readers;
        this.stream = stream;
        this.warmUp = warmUp;
        this.duration = duration;
    }

    /** Makes one change, or two that belong together. */
    interface Writer {

        void write(Answers answers);
    }

    /** The changes of one stretch of time. */
    static final class Answers {

        final SeenAfter seen = new SeenAfter();
        final SeenAfter seenToo = new SeenAfter();
        final Histogram requests = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
        final LongAdder count = new LongAdder();
        final LongAdder failed = new LongAdder();

        /** A change that gives an event was asked for at a time, and is answered now. */
        void answered(long begin, String change) {
            seen.answered(change);
            requests.recordValue(System.nanoTime() - begin);
            count.increment();
        }

        /** A change without an event of its own. */
        void answeredToo(long begin, String change) {
            seenToo.answered(change);
            requests.recordValue(System.nanoTime() - begin);
        }

        void seen(String change) {
            (change.endsWith(" has me") ? seenToo : seen).seen(change);
        }

        long waiting() {
            return seen.waiting() + seenToo.waiting();
        }
    }

    /** A volatile place: the writers go on while the measurement begins. */
    private static final class Present {

        volatile Answers answers = new Answers();
        volatile boolean over;
    }

    FeedFigures run(String what, int writers, Writer writer) {
        awaitQuiet();
        var present = new Present();
        Answers first = present.answers;
        readers.tell(first::seen);
        Depth before = stream.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < writers; i++) {
                threads.execute(() -> loop(writer, present));
            }
            try {
                Looks.until(PER_SECOND, warmUp, () -> false);
                var measured = new Answers();
                readers.tell(measured::seen);
                present.answers = measured;
                long inBefore = first.count.sum();
                var figures = watch(what, measured, before, inBefore);
                present.over = true;
                return figures.withLost(lost(measured));
            } finally {
                present.over = true;
            }
        }
    }

    private static void loop(Writer writer, Present present) {
        while (!present.over) {
            Answers answers = present.answers;
            try {
                writer.write(answers);
            } catch (UnexpectedAnswer e) {
                answers.failed.increment();
            }
        }
    }

    private FeedFigures watch(String what, Answers measured, Depth before, long inBefore) {
        Depth begin = stream.now();
        long started = System.nanoTime();
        var backlog = new AtomicReference<>(Backlog.NONE);
        Looks.until(PER_SECOND, duration, () -> {
            readers.check();
            long in = inBefore + measured.count.sum();
            Depth now = stream.now();
            long inOutbox = in - (now.appended() - before.appended());
            backlog.updateAndGet(most -> most.with(inOutbox, now.waiting(), measured.seen.waiting()));
            return false;
        });
        Depth after = stream.now();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new FeedFigures(
                what,
                measured.count.sum() / seconds,
                (after.appended() - begin.appended()) / seconds,
                (after.applied() - begin.applied()) / seconds,
                measured.seen.count() / seconds,
                backlog.get(),
                measured,
                0);
    }

    /** Those that are not seen though nothing else is to do. */
    private long lost(Answers measured) {
        Looks.until(PER_SECOND, PATIENCE, () -> {
            readers.check();
            return measured.waiting() == 0;
        });
        return measured.waiting();
    }

    private void awaitQuiet() {
        Looks.until(PER_SECOND, PATIENCE, () -> stream.now().waiting() == 0);
    }
}
