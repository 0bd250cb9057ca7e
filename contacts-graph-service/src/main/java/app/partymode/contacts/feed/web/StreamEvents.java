package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.httpapi.takeover.ResponseHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stream sends.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
@Component
final class StreamEvents {

    private static final byte[] HEARTBEAT = bytes(":still here\n\n");

    private final JsonMapper json;
    private final Reconnection reconnection;

    StreamEvents(JsonMapper json, Reconnection reconnection) {
        this.json = json;
        this.reconnection = reconnection;
    }

    /** With a place. An id without data is not dispatched as an event, but a client that reconnects will send it. */
    byte[] beginning(ResponseHead head, String cursor, Instant now) {
        byte[] start = head.bytes(HttpStatus.OK, headers(), now);
        byte[] place = bytes(
                "id:%s\nretry:%d\n\n".formatted(cursor, reconnection.next().toMillis()));
        return Bytes.joined(start, place);
    }

    /** The headers of a stream. */
    static HttpHeaders headers() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_EVENT_STREAM);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.set("X-Accel-Buffering", "no");
        return headers;
    }

    byte[] of(List<Update> updates, ReaderCursors cursors) {
        var events = new StringBuilder();
        updates.forEach(update -> {
            UpdateBody body = UpdateBody.of(update, cursors);
            events.append("id:")
                    .append(body.cursor())
                    .append("\ndata:")
                    .append(json.writeValueAsString(body))
                    .append("\n\n");
        });
        return bytes(events.toString());
    }

    byte[] heartbeat() {
        return HEARTBEAT.clone();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
