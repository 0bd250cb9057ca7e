package app.partymode.contacts.neo4j;

import app.partymode.concurrency.Retries;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryTemplate;

/** Retries work on the graph that conflicted with other work, and names the other failures as Spring does. */
public final class GraphRetries {

    /** About 4 seconds in all; writers that share all their numbers need far fewer tries. */
    private static final int MOST = 29;

    private final Failures failures;
    private final RetryTemplate template;

    /** As often as a request can wait for. */
    public GraphRetries(Failures failures) {
        this.failures = failures;
        this.template = Retries.afterLosing(MOST, Duration.ofMillis(2), Duration.ofMillis(300), this::isPassing);
    }

    public <T extends @Nullable Object> T of(Supplier<T> work) {
        try {
            return template.invoke(work);
        } catch (RuntimeException failure) {
            throw failures.translated(failure);
        }
    }

    private boolean isPassing(Throwable failure) {
        return failure instanceof WriteConflict || failure instanceof RuntimeException it && failures.isPassing(it);
    }
}
