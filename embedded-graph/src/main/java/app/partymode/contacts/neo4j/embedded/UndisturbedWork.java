package app.partymode.contacts.neo4j.embedded;

import app.partymode.concurrency.Permits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Work on threads that no other code can interrupt: the caller waits, interrupted or not, but not for longer than a time. Work that
 * a disk holds up stays behind with its permit, so no more than the permits allow can be held up.
 *
 * @param longest how long a caller waits for work that has its permit
 */
record UndisturbedWork(Executor threads, Permits permits, Duration longest) {

    UndisturbedWork within(Duration other) {
        return new UndisturbedWork(threads, permits, other);
    }

    /**
     * Does the work, and throws what it throws.
     *
     * @throws DataAccessResourceFailureException if it takes longer; it may still be done
     */
    <T extends @Nullable Object> T of(Supplier<T> work) {
        Permits.Permit permit = permits.acquire(1);
        try {
            return CompletableFuture.supplyAsync(() -> holding(permit, work), threads)
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RuntimeException failure -> failure;
                case TimeoutException _ -> new DataAccessResourceFailureException("the graph did not answer in time");
                case null, default -> e;
            };
        }
    }

    private static <T extends @Nullable Object> T holding(Permits.Permit permit, Supplier<T> work) {
        try (permit) {
            return work.get();
        }
    }
}
