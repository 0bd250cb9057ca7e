package app.partymode.concurrency;

import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** The two ways in which work is retried. In the end, and for any other failure, the caller gets the failure itself. */
public final class Retries {

    private Retries() {}

    /**
     * For work that conflicted with other work. The pauses double and are random, so that the same transactions do not conflict
     * again.
     *
     * @param most the number of retries
     * @param shortest the shortest pause; the first one is at most twice as long
     * @param longest the longest pause
     * @param lost which failures are retried
     * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff, full jitter</a>
     */
    public static RetryTemplate afterLosing(int most, Duration shortest, Duration longest, Predicate<Throwable> lost) {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(most)
                .delay(shortest)
                .jitter(shortest)
                .multiplier(2)
                .maxDelay(longest)
                .predicate(lost)
                .build());
    }

    /**
     * For what another process has not made yet: tries at even intervals.
     *
     * @param patience how long; more than zero
     * @param notYet the failures that say so
     */
    public static RetryTemplate until(Duration patience, Duration pause, Predicate<Throwable> notYet) {
        return new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(pause)
                .timeout(patience)
                .predicate(notYet)
                .build());
    }
}
