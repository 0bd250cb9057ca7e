package app.partymode.contacts.feed.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.httpapi.constraint.Between;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.phoneauth.session.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UpdatesController {

    private final UpdateFeed feed;
    private final UpdateNotifier notifier;
    private final UpdateStreams streams;
    private final Clock clock;

    UpdatesController(UpdateFeed feed, UpdateNotifier notifier, UpdateStreams streams, Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.streams = streams;
        this.clock = clock;
    }

    record Page(List<UpdateBody> updates, String next) {

        static Page of(UpdatePage page) {
            String feed = page.next().feed();
            return new Page(
                    page.updates().stream()
                            .map(update -> UpdateBody.of(update, feed))
                            .toList(),
                    page.next().text());
        }
    }

    @GetMapping("/v1/contacts/updates")
    ResponseEntity<?> updates(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Between(min = 1, max = 1_000) int limit,
            @RequestParam(defaultValue = "0") @Between(min = 0, max = 25) int wait,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestHeader HttpHeaders headers) {
        if (headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM)) {
            Cursor start = cursor(lastEventId != null ? lastEventId : after);
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .header("X-Accel-Buffering", "no")
                    .body(streams.open(caller, start));
        }
        return ResponseEntity.ok(Page.of(poll(Owners.of(caller), cursor(after), limit, Duration.ofSeconds(wait))));
    }

    private Cursor cursor(@Nullable String text) {
        return text == null
                ? feed.end()
                : Cursor.parse(text).orElseThrow(() -> new InvalidRequest("/after", "Not a cursor of this service."));
    }

    private UpdatePage poll(Owner reader, Cursor after, int limit, Duration wait) {
        Instant deadline = clock.instant().plus(wait);
        try (var subscription = notifier.subscribe(reader.number())) {
            UpdatePage page = feed.after(reader, after, limit);
            while (page.updates().isEmpty() && clock.instant().isBefore(deadline) && !notifier.isClosed()) {
                subscription.await(Duration.between(clock.instant(), deadline));
                page = feed.after(reader, page.next(), limit);
            }
            return page;
        }
    }
}
