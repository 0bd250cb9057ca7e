package app.partymode.users.identity;

import app.partymode.phoneauth.number.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * Events of one user.
 *
 * @param userId the user's id
 * @param number the user's number now; none where the user is gone
 * @param events at least one, by version
 * @param more whether later ones are pending too
 */
public record UserEvents(String userId, Optional<PhoneNumber> number, List<Event> events, boolean more) {

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

    /** Whether one of them is of this kind. */
    public boolean has(Kind kind) {
        return events.stream().anyMatch(event -> event.kind() == kind);
    }

    public long lastVersion() {
        return events.getLast().version();
    }
}
