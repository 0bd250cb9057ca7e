package app.partymode.contacts.push;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests each host gets at once: many where it has answered well, one where it has just failed, so that hosts which do not
 * answer take little of this process, however many there are.
 */
final class HostWidths {

    private static final int OF_A_NEW_HOST = 4;
    private static final int OF_A_FAILING_HOST = 1;
    private static final int REMEMBERED = 10_000;

    private final int most;
    private final Map<String, State> states = new HashMap<>();

    HostWidths(int most) {
        this.most = most;
    }

    private record State(int busy, int width) {}

    /** How many more it can have now. */
    synchronized int room(String host) {
        State state = state(host);
        return Math.max(0, state.width() - state.busy());
    }

    synchronized void begin(String host) {
        State state = state(host);
        states.put(host, new State(state.busy() + 1, state.width()));
    }

    /** One is over. */
    synchronized void end(String host, boolean failed) {
        State state = state(host);
        states.put(host, new State(state.busy() - 1, failed ? OF_A_FAILING_HOST : most));
        if (states.size() > REMEMBERED) {
            states.values().removeIf(it -> it.busy() == 0);
        }
    }

    private State state(String host) {
        return states.getOrDefault(host, new State(0, Math.min(most, OF_A_NEW_HOST)));
    }
}
