package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits;
import app.partymode.concurrency.Permits.Permit;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bounds how many readers wait for updates in this process. Each keeps a connection and its buffers for as long as it waits, so
 * without a bound enough phones end the process, with the requests of all.
 */
final class Waits {

    /** What a reader waits by. */
    enum Kind {
        STREAM,
        POLL
    }

    private static final int SHARE_OF_HEAP = 2;
    /** Of heap, with the connection and its buffers. */
    private static final long BYTES_A_WAIT = 6L << 10;

    private final Permits permits;
    private final Map<Kind, AtomicInteger> open = new EnumMap<>(Kind.class);

    Waits(int most, Supplier<? extends RuntimeException> refusal) {
        permits = new Permits(most, Duration.ZERO, refusal);
        for (Kind kind : Kind.values()) {
            open.put(kind, new AtomicInteger());
        }
    }

    /** As many as a part of the heap has room for. */
    static int mostIn(long heapBytes) {
        return Math.toIntExact(Math.clamp(heapBytes / SHARE_OF_HEAP / BYTES_A_WAIT, 1, Integer.MAX_VALUE));
    }

    /** Begins a wait, which lasts until the permit is closed. */
    Permit begin(Kind kind) {
        Permit permit = permits.acquire(1);
        AtomicInteger ofKind = openOf(kind);
        ofKind.incrementAndGet();
        return () -> {
            ofKind.decrementAndGet();
            permit.close();
        };
    }

    int open(Kind kind) {
        return openOf(kind).get();
    }

    int most() {
        return permits.total();
    }

    private AtomicInteger openOf(Kind kind) {
        return open.getOrDefault(kind, new AtomicInteger());
    }
}
