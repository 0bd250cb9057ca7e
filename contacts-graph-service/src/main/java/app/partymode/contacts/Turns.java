package app.partymode.contacts;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Bounds how many writers work at once; the others wait in the order of their arrival. Writers that share numbers wait
 * for each other in the store anyway. Those that wait here hold no connection that a reader needs, and cause fewer
 * deadlocks.
 */
public final class Turns {

    private final Semaphore turns;
    private final Duration patience;

    /** @param patience how long a turn is waited for */
    public Turns(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws ConcurrencyFailureException if the turn does not come in time */
    public <T extends @Nullable Object> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void await() {
        try {
            if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ConcurrencyFailureException("too many write to the store at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConcurrencyFailureException("interrupted while waiting to write to the store");
        }
    }
}
