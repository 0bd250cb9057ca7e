package app.partymode.users.identity;

import java.util.List;

/**
 * Events of one user.
 *
 * @param userId the user's id
 * @param events at least one, by version
 */
public record UserEvents(String userId, List<Event> events) {

    public UserEvents {
        events = List.copyOf(events);
    }

    /**
     * An event as it is stored.
     *
     * @param kind what became of the user
     * @param json a {@link UserEvent}
     */
    public record Event(long version, Kind kind, String json) {}

    /** What the relay has to know of an event without reading it. */
    public enum Kind {
        CHANGED,
        RENUMBERED,
        DELETED
    }

    public long lastVersion() {
        return events.getLast().version();
    }
}
