package app.partymode.concurrency;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bounds how much work is done at once. The rest waits in the order of its arrival, for a bounded time, and is then refused. */
public final class Permits {

    private final int total;
    private final Duration patience;
    private final Supplier<? extends RuntimeException> refusal;
    private final Semaphore free;

    /**
     * Permits that are all free.
     *
     * @param patience how long a permit is waited for; zero: not at all
     * @param refusal what is thrown if none comes in time, or the thread is interrupted meanwhile
     */
    public Permits(int total, Duration patience, Supplier<? extends RuntimeException> refusal) {
        this.total = total;
        this.patience = patience;
        this.refusal = refusal;
        this.free = new Semaphore(total, true);
    }

    /** One or several of them, held until closed. */
    public interface Permit extends AutoCloseable {

        @Override
        void close();
    }

    public int total() {
        return total;
    }

    public int inUse() {
        return total - free.availablePermits();
    }

    /** Does work that needs one permit. */
    public <T extends @Nullable Object> T holding(Supplier<T> work) {
        try (var _ = acquire(1)) {
            return work.get();
        }
    }

    /** Takes that many, which may not be more than there are. */
    public Permit acquire(int count) {
        if (!acquired(count)) {
            throw refusal.get();
        }
        return () -> free.release(count);
    }

    private boolean acquired(int count) {
        try {
            return free.tryAcquire(count, patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
