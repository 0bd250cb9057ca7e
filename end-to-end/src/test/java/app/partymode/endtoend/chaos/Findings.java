package app.partymode.endtoend.chaos;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What must not be. */
final class Findings {

    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    void add(String text, Object... arguments) {
        all.add(text.formatted(arguments));
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
