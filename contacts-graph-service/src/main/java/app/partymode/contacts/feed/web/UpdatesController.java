package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.phoneauth.session.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class UpdatesController {

    private static final String PATH = "/v1/contacts/updates";

    /** The stream alone: generated clients offer one representation of a path. */
    private static final String STREAM = PATH + "/stream";

    private final UpdateFeed feed;
    private final LongPolls polls;
    private final UpdateStreams streams;

    UpdatesController(UpdateFeed feed, LongPolls polls, UpdateStreams streams) {
        this.feed = feed;
        this.polls = polls;
        this.streams = streams;
    }

    record Page(List<UpdateBody> updates, String next) {

        static Page of(UpdatePage page, ReaderCursors cursors) {
            List<UpdateBody> updates = page.updates().stream()
                    .map(update -> UpdateBody.of(update, cursors))
                    .toList();
            return new Page(
                    updates,
                    updates.isEmpty()
                            ? cursors.of(page.next())
                            : updates.getLast().cursor());
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page> page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Between(min = 1, max = 1_000) int limit,
            @RequestParam(defaultValue = "0") @Between(min = 0, max = 25) int wait) {
        UpdatePage page = polls.read(caller, start(caller, after), limit, Duration.ofSeconds(wait));
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(Page.of(page, feed.cursorsOf(Owners.of(caller))));
    }

    /** A HEAD gets the headers alone: an answer without a body that never ends is of no use. */
    @GetMapping(
            path = {PATH, STREAM},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdOfPolyfill,
            HttpMethod method) {
        Cursor start = Stream.of(Optional.ofNullable(lastEventId), Optional.ofNullable(lastEventIdOfPolyfill))
                .flatMap(Optional::stream)
                .filter(id -> !id.isEmpty()) // as browsers have it before the first event
                .findFirst()
                .map(id -> cursor(caller, id))
                .orElseGet(() -> start(caller, after));
        var answer = ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .varyBy(HttpHeaders.ACCEPT)
                .header("X-Accel-Buffering", "no");
        return method.equals(HttpMethod.HEAD) ? answer.build() : answer.body(streams.open(caller, start));
    }

    private Cursor start(Caller caller, @Nullable String after) {
        return after == null ? feed.end() : cursor(caller, after);
    }

    private Cursor cursor(Caller caller, String text) {
        return feed.place(Owners.of(caller), text);
    }
}
