package app.partymode.contacts.feed.web;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.ReaderCursors;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.phoneauth.session.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All readers of this process who wait, and what they share. */
@Component
class OpenWaits {

    private static final Logger log = LoggerFactory.getLogger(OpenWaits.class);

    private final UpdateFeed feed;
    private final UpdateNotifier notifier;
    private final Sessions sessions;
    private final Clock clock;
    private final Set<OpenWait> open = ConcurrentHashMap.newKeySet();
    private final Turns turns;
    private final CountDownLatch ended = new CountDownLatch(1);

    OpenWaits(UpdateFeed feed, UpdateNotifier notifier, Sessions sessions, Clock clock) {
        this.feed = feed;
        this.notifier = notifier;
        this.sessions = sessions;
        this.clock = clock;
        turns = new Turns(new SharedTurn(feed, sessions)::take);
    }

    void add(OpenWait wait) {
        open.add(wait);
    }

    void remove(OpenWait wait) {
        open.remove(wait);
        if (isClosing() && open.isEmpty()) {
            ended.countDown();
        }
    }

    /** Waits until all have been answered, of a process that stops. */
    void awaitNone(Duration longest) {
        try {
            if (!open.isEmpty() && !ended.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} waits for updates are cut off", open.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return open.size();
    }

    /** That give turns at present. */
    int threads() {
        return turns.threads();
    }

    void queue(OpenWait wait) {
        turns.queue(wait);
    }

    UpdateNotifier notifier() {
        return notifier;
    }

    Instant now() {
        return clock.instant();
    }

    boolean isClosing() {
        return notifier.isClosed();
    }

    ReaderCursors cursorsOf(Owner reader) {
        return feed.cursorsOf(reader);
    }

    /** Only the type: the text could identify a person. */
    void noteFailure(RuntimeException failure) {
        log.debug("A wait for updates ends: {}", failure.getClass().getName());
    }

    /** Looks each second whose time has come, and whose session has ended: nothing else wakes a reader for that. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void tick() {
        Set<String> ended = endedSessions();
        Instant now = now();
        open.forEach(wait -> wait.look(now, ended));
    }

    private Set<String> endedSessions() {
        try {
            return sessions.endedOf(open.stream().map(OpenWait::sessionId).collect(Collectors.toUnmodifiableSet()));
        } catch (DataAccessException e) {
            log.debug("Sessions are out of reach ({})", e.getClass().getSimpleName());
            return Set.of();
        }
    }
}
