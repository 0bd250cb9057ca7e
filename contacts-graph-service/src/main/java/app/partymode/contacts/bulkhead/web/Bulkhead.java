package app.partymode.contacts.bulkhead.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the requests that hold address books in memory. Virtual threads would begin any number of them, and a few
 * dozen of the largest books at once are more than a small heap: the process would end, with all its requests. So the
 * others wait, in the order of their arrival, before their bodies are read.
 */
final class Bulkhead {

    private static final long HEAP_A_PLACE = 24L << 20;
    private static final int FEWEST = 2;
    private static final int MOST = 200;
    /** The body of a book of 1,500 contacts. */
    private static final long BODY_A_PLACE = 128L << 10;

    private final int places;
    private final Duration patience;
    private final Semaphore free;

    /** @param patience how long a request waits for its permits */
    Bulkhead(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
        this.free = new Semaphore(places, true);
    }

    /** As many permits as the heap has room for. */
    static Bulkhead of(long heapBytes, Duration patience) {
        return new Bulkhead(Math.clamp(heapBytes / HEAP_A_PLACE, FEWEST, MOST), patience);
    }

    int places() {
        return places;
    }

    int taken() {
        return places - free.availablePermits();
    }

    /**
     * Takes permits, which have to be given back.
     *
     * @param bodyBytes the size of the request's body; negative: not known, which counts as a book of 1,500 contacts. nginx always says
     *     the size
     * @return how many
     * @throws Busy if there were none in time
     */
    int take(long bodyBytes) {
        long body = bodyBytes < 0 ? BODY_A_PLACE : bodyBytes;
        int needed = (int) Math.min(places, 1 + body / BODY_A_PLACE);
        try {
            if (!free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
            return needed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    void giveBack(int taken) {
        free.release(taken);
    }
}
