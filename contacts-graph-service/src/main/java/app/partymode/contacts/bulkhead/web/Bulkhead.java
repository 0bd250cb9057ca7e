package app.partymode.contacts.bulkhead.web;

import app.partymode.concurrency.Permits;
import app.partymode.concurrency.Permits.Permit;
import java.time.Duration;

/**
 * Bounds the requests that hold address books in memory. Virtual threads would begin any number of them, and a few
 * dozen of the largest books at once are more than a small heap: the process would end, with all its requests. So the
 * others wait, in the order of their arrival, before their bodies are read.
 */
final class Bulkhead {

    private static final long HEAP_A_PERMIT = 24L << 20;
    private static final int FEWEST = 2;
    private static final int MOST = 200;
    /** The body of a book of 1,500 contacts. */
    private static final long BODY_A_PERMIT = 128L << 10;

    private final Permits permits;

    /** @param patience how long a request waits for its permits */
    Bulkhead(int permits, Duration patience) {
        this.permits = new Permits(permits, patience, BulkheadFull::new);
    }

    /** As many permits as the heap has room for. */
    static Bulkhead of(long heapBytes, Duration patience) {
        return new Bulkhead(Math.clamp(heapBytes / HEAP_A_PERMIT, FEWEST, MOST), patience);
    }

    int permits() {
        return permits.total();
    }

    int permitsInUse() {
        return permits.inUse();
    }

    /**
     * Takes a request's permits, which are held until they are closed.
     *
     * @param bodyBytes the size of the request's body; negative: not known, which counts as a book of 1,500 contacts. nginx always says
     *     the size
     * @throws BulkheadFull if there were none in time
     */
    Permit acquire(long bodyBytes) {
        long body = bodyBytes < 0 ? BODY_A_PERMIT : bodyBytes;
        return permits.acquire((int) Math.min(permits.total(), 1 + body / BODY_A_PERMIT));
    }
}
