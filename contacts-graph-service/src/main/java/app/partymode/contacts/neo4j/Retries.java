package app.partymode.contacts.neo4j;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Does work again that lost to other work at the same time. The pauses grow and are drawn at random, so that those who met do
 * not meet again.
 *
 * @param most how many times the work is done at most
 * @param first the longest pause after the first time
 * @param longest the longest pause
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff, full jitter</a>
 */
record Retries(int most, Duration first, Duration longest, RandomGenerator random) {

    <T extends @Nullable Object> T of(Supplier<T> work) {
        for (int time = 1; ; time++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (time == most || !Failures.isPassing(failure)) {
                    throw Failures.translated(failure);
                }
            }
            pauseAfter(time);
        }
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
