package app.partymode.endtoend.chaos;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what was answered, while nothing and while something was down. */
final class Traffic {

    private static final String UP = "nothing";

    private final Map<String, Map<Integer, AtomicLong>> counts = new ConcurrentSkipListMap<>();
    private volatile String down = UP;

    /** What follows is counted under this fault. */
    void down(String fault) {
        down = fault;
    }

    void up() {
        down = UP;
    }

    /** What is down now. */
    String during() {
        return down;
    }

    /** @param during what was down when the request was sent */
    void count(String during, int status) {
        counts.computeIfAbsent(during, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(status, _ -> new AtomicLong())
                .incrementAndGet();
    }

    long requests() {
        return counts.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToLong(AtomicLong::get)
                .sum();
    }

    /** By what was down: how many requests got each status; 0 stands for none. */
    Map<String, Map<Integer, Long>> byFault() {
        var copy = new TreeMap<String, Map<Integer, Long>>();
        counts.forEach((fault, statuses) -> {
            var numbers = new TreeMap<Integer, Long>();
            statuses.forEach((status, count) -> numbers.put(status, count.get()));
            copy.put(fault, numbers);
        });
        return copy;
    }
}
