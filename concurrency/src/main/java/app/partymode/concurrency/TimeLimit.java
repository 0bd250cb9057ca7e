package app.partymode.concurrency;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how long work is waited for, where the work itself may wait for ever: for a server that does not answer. Work that takes longer is
 * interrupted and left behind, so it may still be done.
 *
 * @param longest how long work is waited for
 * @param overrun what is thrown for work that takes longer, or where the caller is interrupted meanwhile
 */
public record TimeLimit(Duration longest, Supplier<? extends RuntimeException> overrun) {

    /** Does the work on a thread of its own, and throws what it throws. */
    public <T extends @Nullable Object> T of(Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        Thread.ofVirtual().name("time-limit").start(task);
        try {
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw overrun.get();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw overrun.get();
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error failure -> throw failure;
            case null, default -> new IllegalStateException(e);
        };
    }
}
