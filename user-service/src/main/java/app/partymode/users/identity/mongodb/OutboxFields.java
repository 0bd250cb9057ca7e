package app.partymode.users.identity.mongodb;

import app.partymode.users.identity.UserEvent;
import app.partymode.users.identity.UserEvents.Event;
import app.partymode.users.identity.UserEvents.Kind;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.json.JsonMapper;

/** The part of a user's document that holds its events. */
final class OutboxFields {

    static final String OUTBOX = "outbox";
    /** Since when the user has had events to relay; absent where there are none. */
    static final String PENDING_SINCE = "pendingSince";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutboxFields() {}

    /** Adds an event to the very update that makes the change. */
    static Update push(Update update, Kind kind, UserEvent event) {
        return update.push(OUTBOX, entry(kind, event)).min(PENDING_SINCE, Date.from(event.at()));
    }

    /** Makes an event the only one: earlier states of a deleted user are not published. */
    static Update replace(Update update, Kind kind, UserEvent event) {
        return update.set(OUTBOX, List.of(entry(kind, event))).min(PENDING_SINCE, Date.from(event.at()));
    }

    static Document add(Document user, Kind kind, UserEvent event) {
        return user.append(OUTBOX, List.of(entry(kind, event))).append(PENDING_SINCE, Date.from(event.at()));
    }

    static List<Event> events(Document user) {
        return user.getList(OUTBOX, Document.class, List.of()).stream()
                .map(it -> new Event(it.getLong("version"), Kind.valueOf(it.getString("kind")), it.getString("json")))
                .toList();
    }

    static Event event(UserEvent event, Kind kind) {
        return new Event(event.version(), kind, JSON.writeValueAsString(event));
    }

    private static Document entry(Kind kind, UserEvent event) {
        return new Document("version", event.version())
                .append("kind", kind.name())
                .append("json", JSON.writeValueAsString(event));
    }
}
