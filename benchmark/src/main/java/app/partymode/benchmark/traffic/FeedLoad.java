package app.partymode.benchmark.traffic;

import app.partymode.benchmark.traffic.EventStreamDepth.Depth;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Writers in a closed loop, and what becomes of what they write. */
final class FeedLoad {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FeedReaders readers;
    private final EventStreamDepth stream;
    private final Duration warmUp;
    private final Duration duration;

    FeedLoad(FeedReaders readers, EventStreamDepth stream, Duration warmUp, Duration duration) {
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
                LockSupport.parkNanos(warmUp.toNanos());
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
        long end = started + duration.toNanos();
        var backlog = FeedFigures.Backlog.NONE;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            readers.check();
            long in = inBefore + measured.count.sum();
            Depth now = stream.now();
            backlog = backlog.with(in - (now.appended() - before.appended()), now.waiting(), measured.seen.waiting());
        }
        Depth after = stream.now();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new FeedFigures(
                what,
                measured.count.sum() / seconds,
                (after.appended() - begin.appended()) / seconds,
                (after.applied() - begin.applied()) / seconds,
                measured.seen.count() / seconds,
                backlog,
                measured,
                0);
    }

    /** Those that are not seen though nothing else is to do. */
    private long lost(Answers measured) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (measured.waiting() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            readers.check();
        }
        return measured.waiting();
    }

    private void awaitQuiet() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stream.now().waiting() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
