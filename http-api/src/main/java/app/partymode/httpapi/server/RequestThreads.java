package app.partymode.httpapi.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The virtual threads on which Tomcat reads and answers requests: as many as the heap has room for. What comes meanwhile waits in the order
 * of its arrival, before Tomcat makes its buffers for it, and so costs a connection only.
 *
 * <p>Boot's own begin any number of requests at once. Each has buffers of about 100 kB: 300 at once filled a heap of 40 MiB, and the
 * process ended, with all its requests.
 */
public final class RequestThreads implements MeterBinder {

    private static final long HEAP_A_REQUEST = 512L << 10;
    private static final int FEWEST = 32;
    /** As many as the connections that the contacts service takes. */
    private static final int MOST = 65_536;

    private final ThreadPoolExecutor pool;

    RequestThreads(int most) {
        pool = new ThreadPoolExecutor(
                most,
                most,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("tomcat-handler-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * How many requests are worked on at once.
     *
     * @param heapBytes the most that the heap may take
     */
    public static int mostIn(long heapBytes) {
        return Math.clamp(heapBytes / HEAP_A_REQUEST, FEWEST, MOST);
    }

    Executor executor() {
        return pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("partymode.requests.most", pool, ThreadPoolExecutor::getMaximumPoolSize)
                .description("Requests that may be worked on at once")
                .register(registry);
        Gauge.builder("partymode.requests.running", pool, ThreadPoolExecutor::getActiveCount)
                .description("Requests that are worked on")
                .register(registry);
        Gauge.builder("partymode.requests.waiting", pool, it -> it.getQueue().size())
                .description("Requests that wait until others are done")
                .register(registry);
    }
}
