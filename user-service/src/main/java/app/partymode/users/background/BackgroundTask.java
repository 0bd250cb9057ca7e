package app.partymode.users.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a task repeatedly on a thread of its own: at once when woken, otherwise at an interval. While it fails, such as
 * in a store's outage, the pauses between its tries grow, and the outage is logged once.
 */
public final class BackgroundTask {

    private static final Logger log = LoggerFactory.getLogger(BackgroundTask.class);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    private final String name;
    private final Runnable work;
    private final Duration interval;
    private final Duration longestPause;
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** A task that is not started yet, with its interval and the longest pause between two tries while it fails. */
    public BackgroundTask(String name, Runnable work, Duration interval, Duration longestPause) {
        this.name = name;
        this.work = work;
        this.interval = interval;
        this.longestPause = longestPause;
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name(name).start(this::loop);
    }

    /** Runs the task soon. Cheap; many calls in a row lead to one run. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Waits for the present run to end; afterwards there is no other. A long task should check {@link #isStopped}. */
    public synchronized void stop() {
        stopped.countDown();
        wake();
        try {
            if (thread != null) {
                thread.join(PATIENCE_AT_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void loop() {
        int failures = 0;
        try {
            while (!isStopped()) {
                failures = succeeds(failures) ? 0 : failures + 1;
                pause(failures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean succeeds(int failuresBefore) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (failuresBefore == 0) {
                // Only the type of the error: its text could identify a person.
                log.warn("{} is held up: {}", name, e.getClass().getName());
            }
            return false;
        }
        if (failuresBefore > 0) {
            log.info("{} goes on after {} failures", name, failuresBefore);
        }
        return true;
    }

    private void pause(int failures) throws InterruptedException {
        if (failures == 0) {
            if (wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } else {
            long pause = interval.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
            boolean ended = stopped.await(Math.min(pause, longestPause.toMillis()), TimeUnit.MILLISECONDS);
            log.debug("{} tries again: {}", name, !ended);
        }
    }
}
