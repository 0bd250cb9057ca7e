package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.phoneauth.session.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<UpdatePageBody> page(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Between(min = 1, max = 1_000) int limit,
            @RequestParam(defaultValue = "0") @Between(min = 0, max = 25) int wait,
            HttpServletRequest request) {
        Duration atMost = isHead(request) ? Duration.ZERO : Duration.ofSeconds(wait);
        return polls.read(caller, start(caller, after), limit, atMost, request)
                .map(page -> ResponseEntity.ok()
                        .varyBy(HttpHeaders.ACCEPT)
                        .body(UpdatePageBody.of(page, feed.cursorsOf(Owners.of(caller)))))
                .orElse(null);
    }

    /** A HEAD gets the headers alone, and a long poll's does not wait: an answer without a body that never ends is of no use. */
    @GetMapping(
            path = {PATH, STREAM},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable
    ResponseEntity<Void> stream(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdOfPolyfill,
            HttpServletRequest request) {
        Cursor start = Stream.of(Optional.ofNullable(lastEventId), Optional.ofNullable(lastEventIdOfPolyfill))
                .flatMap(Optional::stream)
                .filter(id -> !id.isEmpty()) // as browsers have it before the first event
                .findFirst()
                .map(id -> cursor(caller, id))
                .orElseGet(() -> start(caller, after));
        if (isHead(request)) {
            return ResponseEntity.ok().headers(StreamEvents.headers()).build();
        }
        streams.open(caller, start, request);
        return null;
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.HEAD.name());
    }

    private Cursor start(Caller caller, @Nullable String after) {
        return after == null ? feed.end() : cursor(caller, after);
    }

    private Cursor cursor(Caller caller, String text) {
        return feed.place(Owners.of(caller), text);
    }
}
