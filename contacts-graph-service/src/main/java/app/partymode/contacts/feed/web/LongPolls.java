package app.partymode.contacts.feed.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.SessionEnded;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.feed.UpdatePage;
import app.partymode.contacts.web.Owners;
import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Holds an answer without updates back until there are some. */
@Component
class LongPolls {

    private final UpdateFeed feed;
    private final UpdateNotifier notifier;
    private final Sessions sessions;
    private final Waits waits;
    private final Clock clock;

    LongPolls(UpdateFeed feed, UpdateNotifier notifier, Sessions sessions, Waits waits, Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.sessions = sessions;
        this.waits = waits;
        this.clock = clock;
    }

    /**
     * The next updates. A poll that does not wait is never refused.
     *
     * @throws SessionEnded if the session ended meanwhile
     * @throws TooManyWaits if there is no room for one more
     */
    UpdatePage read(Caller caller, Cursor after, int limit, Duration wait) {
        if (wait.isZero()) {
            return feed.after(Owners.of(caller), after, limit);
        }
        try (var _ = waits.begin(Waits.Kind.POLL)) {
            return await(caller, after, limit, wait);
        }
    }

    private UpdatePage await(Caller caller, Cursor after, int limit, Duration wait) {
        Owner reader = Owners.of(caller);
        Instant deadline = clock.instant().plus(wait);
        try (var subscription = notifier.subscribe(reader.number())) {
            UpdatePage page = feed.after(reader, after, limit);
            while (page.updates().isEmpty() && clock.instant().isBefore(deadline) && !notifier.isClosed()) {
                subscription.await(SessionCheck.within(Duration.between(clock.instant(), deadline)));
                page = feed.after(reader, page.next(), limit);
                if (!sessions.isLive(caller.sessionId())) {
                    throw new SessionEnded();
                }
            }
            return page;
        }
    }
}
