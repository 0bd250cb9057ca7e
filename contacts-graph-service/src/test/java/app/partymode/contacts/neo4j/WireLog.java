package app.partymode.contacts.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Logger;

/** What a driver logs of the messages that it sends (C) and gets (S). */
@SuppressWarnings("deprecation") // the driver has no other way to give one driver a log of its own
final class WireLog implements Logger {

    private final List<String> messages = new CopyOnWriteArrayList<>();

    void clear() {
        messages.clear();
    }

    /** The messages of the client. */
    List<String> sent() {
        return messages.stream()
                .filter(message -> message.startsWith("C: "))
                .map(message -> message.split(" ")[1])
                .toList();
    }

    /** How often a client that sent something had an answer before it sent the next, up to the first RESET. */
    int roundTrips() {
        int trips = 0;
        boolean asked = false;
        for (String message : messages) {
            if (message.startsWith("C: RESET")) {
                break;
            }
            boolean asks = message.startsWith("C: ");
            trips += asked && !asks ? 1 : 0;
            asked = asks;
        }
        return trips;
    }

    /**
     * How many answers a client waited for, also with sessions that end in between: a statement is sent and pulled in one, and a
     * transaction waits for its beginning and its end.
     */
    long waits() {
        return sent().stream()
                .filter(Set.of("BEGIN", "PULL", "COMMIT")::contains)
                .count();
    }

    /** Whether the server has answered everything. */
    boolean isIdle() {
        var all = new ArrayList<>(messages);
        return !all.isEmpty() && all.contains("C: RESET") && !all.getLast().startsWith("C: ");
    }

    /** The driver tells the side in the format, behind the connection, and the message as the one parameter. */
    @Override
    public void debug(String message, @Nullable Object @Nullable ... parameters) {
        int start = Math.max(message.indexOf("C: %s"), message.indexOf("S: "));
        if (start >= 0 && parameters != null) {
            messages.add(message.substring(start).replace("%s", String.valueOf(parameters[0])));
        }
    }

    @Override
    public void trace(String message, @Nullable Object @Nullable ... parameters) {}

    @Override
    public boolean isTraceEnabled() {
        return false;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public void error(String message, Throwable cause) {}

    @Override
    public void info(String message, @Nullable Object @Nullable ... parameters) {}

    @Override
    public void warn(String message, @Nullable Object @Nullable ... parameters) {}

    @Override
    public void warn(String message, Throwable cause) {}

    @Override
    public void debug(String message, Throwable cause) {}
}
