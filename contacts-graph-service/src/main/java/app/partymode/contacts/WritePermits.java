package app.partymode.contacts;

import app.partymode.concurrency.Permits;
import java.time.Duration;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Bounds how many writers work on the matcher's store at once. Writers that share numbers wait for each other in the store
 * anyway. Those that wait here hold no connection that a reader needs, and cause fewer deadlocks.
 */
public final class WritePermits {

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(10);

    private WritePermits() {}

    /**
     * A writer that gets no permit in time gets a {@link ConcurrencyFailureException}.
     *
     * @param longest how long a statement may take
     */
    public static Permits of(int atOnce, Duration longest) {
        return new Permits(
                atOnce,
                patience(longest),
                () -> new ConcurrencyFailureException("too many write to the store at once"));
    }

    /** How long a permit is waited for: half as long as a statement may take, and ten seconds at least. */
    public static Duration patience(Duration longest) {
        Duration half = longest.dividedBy(2);
        return half.compareTo(LEAST_PATIENCE) > 0 ? half : LEAST_PATIENCE;
    }
}
