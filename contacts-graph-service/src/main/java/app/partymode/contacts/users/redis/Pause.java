package app.partymode.contacts.users.redis;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The time between two tries while a store is down: it doubles up to a bound, and ends at once when the process stops.
 */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch end = new CountDownLatch(1);
    private Duration next = FIRST;
    private boolean logged;

    /** A try succeeded: the next pause is short again, and the next outage is logged. */
    void reset() {
        next = FIRST;
        logged = false;
    }

    void logOnce(Runnable log) {
        if (!logged) {
            log.run();
            logged = true;
        }
    }

    void take() {
        try {
            if (!end.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                Duration doubled = next.multipliedBy(2);
                next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        end.countDown();
    }

    boolean isOver() {
        return end.getCount() == 0;
    }
}
