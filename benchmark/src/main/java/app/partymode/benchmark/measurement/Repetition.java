package app.partymode.benchmark.measurement;

import app.partymode.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks every read of every row very often before anything is timed, since compilers and caches of clients and stores improve for
 * thousands of questions. It is asked by several threads at once: only that it was asked counts here.
 *
 * @param questions so often each read of each row
 * @param longest so long one read of one row, if that is over first
 */
public record Repetition(int questions, Duration longest) {

    private static final int AT_ONCE = 4;

    /** A read of a row that was asked less often, as its time was over first. */
    public record Fewer(String operation, String row, int asked) {}

    /** Of those that answered, the ones that were asked less often. */
    List<Fewer> of(List<OperationTimes> cells, Progress progress) {
        if (questions == 0) {
            return List.of();
        }
        var fewer = new ArrayList<Fewer>();
        try (var phase = progress.begin("asking each read %,d times".formatted(questions), cells.size());
                var threads = Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofPlatform().daemon().factory())) {
            for (OperationTimes cell : cells) {
                int asked = repeat(cell, threads);
                if (cell.isOpen() && asked < questions) {
                    fewer.add(new Fewer(cell.operation(), cell.row().name(), asked));
                }
                phase.step();
            }
        }
        return fewer;
    }

    private int repeat(OperationTimes cell, ExecutorService threads) {
        long end = System.nanoTime() + longest.toNanos();
        var next = new AtomicInteger();
        var asked = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            running.add(threads.submit(() -> {
                while (cell.isOpen() && System.nanoTime() < end && next.get() < questions) {
                    int time = next.getAndIncrement();
                    if (time < questions) {
                        cell.answer(time);
                        asked.incrementAndGet();
                    }
                }
            }));
        }
        running.forEach(Repetition::await);
        return asked.get();
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while warming up", e);
        }
    }
}
