package app.partymode.contacts.feed.web;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives readers their turns, in the order in which they asked, a few at once. One status can wake thousands: with a thread each, all
 * would ask the store at once, and other requests would wait behind them.
 */
final class Turns {

    /** More would not be quicker: a turn is mostly the store's work, and each takes a connection of it. */
    private static final int AT_ONCE = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());

    private final Queue<OpenWait> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger threads = new AtomicInteger();

    void queue(OpenWait wait) {
        queue.add(wait);
        if (threads.get() < AT_ONCE) {
            startThread();
        }
    }

    int threads() {
        return threads.get();
    }

    private void startThread() {
        if (threads.incrementAndGet() <= AT_ONCE) {
            Thread.ofVirtual().name("updates").start(this::work);
        } else {
            threads.decrementAndGet();
        }
    }

    private void work() {
        try {
            for (OpenWait next = queue.poll(); next != null; next = queue.poll()) {
                next.takeTurn();
            }
        } finally { // also after an error, such as the end of memory: the others still wait
            threads.decrementAndGet();
            if (!queue.isEmpty()) { // queued after the last look, while this thread still counted
                startThread();
            }
        }
    }
}
