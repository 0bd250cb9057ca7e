package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits.Permit;
import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.Update;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends updates as server-sent events, each stream by a virtual thread of its own. */
@Component
class UpdateStreams {

    private static final int PAGE = 100;
    private static final long NO_TIMEOUT = 0;

    private final UpdateFeed feed;
    private final UpdateNotifier notifier;
    private final Sessions sessions;
    private final Waits waits;
    private final Reconnection reconnection;
    private final Duration heartbeat;
    private final Clock clock;

    UpdateStreams(
            UpdateFeed feed,
            UpdateNotifier notifier,
            Sessions sessions,
            Waits waits,
            Reconnection reconnection,
            ContactsProperties properties,
            Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.sessions = sessions;
        this.waits = waits;
        this.reconnection = reconnection;
        this.heartbeat = properties.updates().heartbeat();
        this.clock = clock;
    }

    /**
     * Reads the first page at once, so that a bad cursor is answered as on a poll, then streams until either side ends it.
     *
     * @throws TooManyWaits if there is no room for one more
     */
    SseEmitter open(Caller caller, Cursor start) {
        UpdatePage first = feed.after(Owners.of(caller), start, PAGE);
        var emitter = new SseEmitter(NO_TIMEOUT);
        var open = new AtomicBoolean(true);
        emitter.onCompletion(() -> open.set(false));
        Permit permit = waits.begin(Waits.Kind.STREAM);
        Thread.ofVirtual().name("updates-stream").start(() -> {
            try (permit) {
                stream(emitter, open, caller, start, first);
            }
        });
        return emitter;
    }

    private void stream(SseEmitter emitter, AtomicBoolean open, Caller caller, Cursor start, UpdatePage first) {
        Owner reader = Owners.of(caller);
        try (var subscription = notifier.subscribe(reader.number())) {
            sendPlace(emitter, feed.cursorsOf(reader).of(start));
            Instant sent = clock.instant();
            UpdatePage page = first;
            while (open.get() && !notifier.isClosed() && sessions.isLive(caller.sessionId())) {
                if (!page.updates().isEmpty() || !clock.instant().isBefore(sent.plus(heartbeat))) {
                    send(emitter, page, feed.cursorsOf(reader));
                    sent = clock.instant();
                }
                if (page.updates().size() < PAGE) {
                    subscription.await(SessionCheck.within(heartbeat));
                }
                page = feed.after(reader, page.next(), PAGE);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            open.set(false); // the reader has gone
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    /** An id without data is not dispatched as an event, but a client that reconnects will send it. */
    private void sendPlace(SseEmitter emitter, String cursor) throws IOException {
        emitter.send(
                SseEmitter.event().id(cursor).reconnectTime(reconnection.next().toMillis()));
    }

    /** An empty page is a heartbeat. It is sent at fixed times only: a signal about a hidden user must not show. */
    private static void send(SseEmitter emitter, UpdatePage page, ReaderCursors cursors) throws IOException {
        if (page.updates().isEmpty()) {
            emitter.send(SseEmitter.event().comment("still here"));
        }
        for (Update update : page.updates()) {
            UpdateBody body = UpdateBody.of(update, cursors);
            emitter.send(SseEmitter.event().id(body.cursor()).data(body, MediaType.APPLICATION_JSON));
        }
    }
}
