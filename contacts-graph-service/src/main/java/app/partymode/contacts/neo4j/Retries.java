package app.partymode.contacts.neo4j;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Retries work that conflicted with other work. The pauses grow and are random, so that the same transactions do not
 * conflict again.
 *
 * @param most how many times the work is done at most
 * @param first the longest pause after the first time
 * @param longest the longest pause
 * @param failures which of them are worth another try
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff, full jitter</a>
 */
public record Retries(int most, Duration first, Duration longest, RandomGenerator random, Failures failures) {

    /** About 4 seconds in all; writers that share all their numbers need far fewer tries. */
    private static final int MOST_TRIES = 30;

    /** As often as a request can wait for. */
    public static Retries after(Failures failures) {
        return new Retries(MOST_TRIES, Duration.ofMillis(5), Duration.ofMillis(300), new SecureRandom(), failures);
    }

    public <T extends @Nullable Object> T of(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (time == most || !isPassing(failure)) {
                    throw failures.translated(failure);
                }
            }
            pauseAfter(time);
        }
    }

    private boolean isPassing(RuntimeException failure) {
        return failure instanceof Contended || failures.isPassing(failure);
    }

    private void pauseAfter(int time) {
        long ceiling = Math.min(longest.toNanos(), first.toNanos() << Math.min(time - 1, 20));
        try {
            Thread.sleep(Duration.ofNanos(random.nextLong(ceiling + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConcurrencyFailureException("interrupted while trying again");
        }
    }
}
