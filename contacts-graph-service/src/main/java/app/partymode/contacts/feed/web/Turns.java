package app.partymode.contacts.feed.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Gives readers their turns, in the order in which they asked, some of them together and a few of these at once. One status can wake
 * thousands: with a thread each, all would ask the store at once, and other requests would wait behind them.
 */
final class Turns {

    /** More would not be quicker: a turn is mostly the store's work, and each takes a connection of it. */
    private static final int AT_ONCE = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());

    /** What a statement reads for them is held in memory until they are told. */
    private static final int TOGETHER = 32;

    private final Consumer<List<OpenWait>> turn;
    private final Queue<OpenWait> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger threads = new AtomicInteger();

    /** @param turn of several readers */
    Turns(Consumer<List<OpenWait>> turn) {
        this.turn = turn;
    }

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
            for (var next = next(); !next.isEmpty(); next = next()) {
                turn.accept(next);
            }
        } finally { // also after an error, such as the end of memory: the others still wait
            threads.decrementAndGet();
            if (!queue.isEmpty()) { // queued after the last look, while this thread still counted
                startThread();
            }
        }
    }

    private List<OpenWait> next() {
        var next = new ArrayList<OpenWait>();
        for (OpenWait wait = queue.poll(); wait != null; wait = next.size() < TOGETHER ? queue.poll() : null) {
            next.add(wait);
        }
        return next;
    }
}
