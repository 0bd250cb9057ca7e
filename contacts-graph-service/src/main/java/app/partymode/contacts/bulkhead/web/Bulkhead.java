package app.partymode.contacts.bulkhead.web;

import app.partymode.concurrency.Permits;
import app.partymode.concurrency.Permits.Permit;
import app.partymode.httpapi.server.RequestThreads;
import java.time.Duration;

/**
 * Bounds the requests that hold address books in memory. Virtual threads would begin any number of them, and a few
 * dozen of the largest books at once are more than a small heap: the process would end, with all its requests. So the
 * others wait, in the order of their arrival, before their bodies are read. Not all of them: other requests need threads too.
 */
final class Bulkhead {

    private static final long HEAP_A_PERMIT = 24L << 20;
    private static final int FEWEST = 2;
    private static final int MOST = 200;
    /** The body of a book of 1,500 contacts. */
    private static final long BODY_A_PERMIT = 128L << 10;
    /** Of the threads for requests, which may wait here. Requests for updates take most of the others at the most. */
    private static final int SHARE_THAT_WAITS = 4;

    private final Permits permits;
    private final Permits here;

    /**
     * A bulkhead of which all permits are free.
     *
     * @param waiting how many requests may wait for permits, each for as long as its patience lasts
     */
    Bulkhead(int permits, int waiting, Duration patience) {
        this.permits = new Permits(permits, patience, BulkheadFull::new);
        this.here = new Permits(permits + waiting, Duration.ZERO, BulkheadFull::new);
    }

    /** As many permits as the heap has room for. */
    static Bulkhead of(long heapBytes, Duration patience) {
        int permits = Math.clamp(heapBytes / HEAP_A_PERMIT, FEWEST, MOST);
        return new Bulkhead(permits, RequestThreads.mostIn(heapBytes) / SHARE_THAT_WAITS, patience);
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
     * @throws BulkheadFull if there were none in time, or too many wait
     */
    Permit acquire(long bodyBytes) {
        long body = bodyBytes < 0 ? BODY_A_PERMIT : bodyBytes;
        Permit there = here.acquire(1);
        try {
            Permit taken = permits.acquire((int) Math.min(permits.total(), 1 + body / BODY_A_PERMIT));
            return () -> {
                taken.close();
                there.close();
            };
        } catch (BulkheadFull e) {
            there.close();
            throw e;
        }
    }
}
