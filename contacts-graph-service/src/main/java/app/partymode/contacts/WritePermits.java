package app.partymode.contacts;

import app.partymode.concurrency.Permits;
import java.time.Duration;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Bounds how many writers work on the matcher's store at once. Writers that share numbers wait for each other in the store
 * anyway. Those that wait here hold no connection that a reader needs, and cause fewer deadlocks.
 */
public final class WritePermits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private WritePermits() {}

    /** A writer that gets no permit in time gets a {@link ConcurrencyFailureException}. */
    public static Permits of(int atOnce) {
        return new Permits(
                atOnce, PATIENCE, () -> new ConcurrencyFailureException("too many write to the store at once"));
    }
}
