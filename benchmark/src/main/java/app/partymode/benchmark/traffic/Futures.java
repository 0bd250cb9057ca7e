package app.partymode.benchmark.traffic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits in the way of a command: what fails or is interrupted ends it. */
final class Futures {

    private Futures() {}

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
