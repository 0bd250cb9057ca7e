package app.partymode.benchmark.measurement;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fixed times at which something is due. What is late with one finds the next ones due at once. */
public final class Pace implements AutoCloseable {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int perSecond;
    private final Semaphore due = new Semaphore(0);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final long begin = System.nanoTime();
    private long count;

    /** Begins now, with the first one. */
    public Pace(int perSecond) {
        this.perSecond = perSecond;
        timer.scheduleAtFixedRate(due::release, 0, SECOND / perSecond, TimeUnit.NANOSECONDS);
    }

    /**
     * Waits until the next one is due.
     *
     * @return when it was, as {@code System.nanoTime()} has it
     */
    public long awaitNext() {
        due.acquireUninterruptibly();
        return begin + count++ * SECOND / perSecond;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
