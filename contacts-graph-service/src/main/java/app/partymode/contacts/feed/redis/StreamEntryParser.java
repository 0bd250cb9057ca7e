package app.partymode.contacts.feed.redis;

import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.StreamEntry.Kind;
import app.partymode.contacts.feed.Suppression;
import app.partymode.contacts.feed.UserEvent;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.stream.MapRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of a stream's entry. One that can't be read is not lost silently: a rebuild becomes due. */
final class StreamEntryParser {

    private static final Logger log = LoggerFactory.getLogger(StreamEntryParser.class);

    private final JsonMapper json;
    private final Clock clock;

    StreamEntryParser(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    StreamEntry read(MapRecord<String, String, String> entry) {
        long sequence = entry.getId().getTimestamp() == null ? 0 : entry.getId().getTimestamp();
        Map<String, String> fields = entry.getValue();
        String stream = fields.getOrDefault("stream", "");
        @Nullable String rebuild = fields.get("rebuild");
        return switch (fields.getOrDefault("kind", "")) {
            case "user" -> user(stream, sequence, fields.get("event"));
            case "suppression" -> suppression(stream, sequence, fields.get("event"));
            case "rebuild-begin" -> marker(stream, sequence, Kind.REBUILD_BEGIN, rebuild);
            case "rebuild-end" -> marker(stream, sequence, Kind.REBUILD_END, rebuild);
            default -> unreadable(stream, sequence);
        };
    }

    private StreamEntry user(String stream, long sequence, @Nullable String event) {
        try {
            return event == null
                    ? unreadable(stream, sequence)
                    : StreamEntry.user(stream, sequence, json.readValue(event, UserEvent.class));
        } catch (JacksonException e) {
            return unreadable(stream, sequence);
        }
    }

    private StreamEntry suppression(String stream, long sequence, @Nullable String event) {
        try {
            return event == null
                    ? unreadable(stream, sequence)
                    : StreamEntry.suppression(
                            stream, sequence, json.readValue(event, Suppression.class), clock.instant());
        } catch (JacksonException e) {
            return unreadable(stream, sequence);
        }
    }

    private StreamEntry marker(String stream, long sequence, Kind kind, @Nullable String rebuild) {
        return rebuild == null
                ? unreadable(stream, sequence)
                : StreamEntry.marker(stream, sequence, kind, rebuild, clock.instant());
    }

    private StreamEntry unreadable(String stream, long sequence) {
        log.error("Entry {} of the stream of user events can't be read; a rebuild will make up for it", sequence);
        return StreamEntry.unreadable(stream, sequence, clock.instant());
    }
}
