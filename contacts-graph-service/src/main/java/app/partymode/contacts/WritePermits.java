package app.partymode.contacts;

import app.partymode.concurrency.Permits;
import java.time.Duration;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Lets so many write to the matcher's store at once. Writers who share numbers wait for each other in the store anyway; here they
 * do not take the connections away from readers meanwhile, and meet in fewer deadlocks.
 */
public final class WritePermits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private WritePermits() {}

    /** A writer whose turn does not come in time gets a {@link ConcurrencyFailureException}. */
    public static Permits of(int atOnce) {
        return new Permits(
                atOnce, PATIENCE, () -> new ConcurrencyFailureException("too many write to the store at once"));
    }
}
