package app.partymode.users.identity.mongodb;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Retries optimistic writes that conflicted with another write. */
final class Conflicts {

    private static final int ATTEMPTS = 30;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private Conflicts() {}

    /**
     * Calls {@code attempt} until it returns a value, with random pauses so that the same writers do not conflict
     * again.
     */
    static <T> T retry(Supplier<@Nullable T> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            T result = attempt.get();
            if (result != null) {
                return result;
            }
            long most = Math.min(LONGEST_PAUSE.toNanos(), 1_000_000L << Math.min(i, 10));
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
        throw new OptimisticLockingFailureException("a user changed too often meanwhile");
    }
}
