package app.partymode.contacts.users.redis;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.suppression.SuppressedNumbers;
import app.partymode.contacts.updates.UpdateBell;
import app.partymode.contacts.updates.UpdateFeed;
import app.partymode.contacts.users.Feed;
import app.partymode.contacts.users.RegisteredUsers;
import app.partymode.contacts.users.RegisteredUsers.Applied;
import app.partymode.contacts.users.StreamEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Applies user events in the order of the stream. The position is committed with their effects, so each event takes
 * effect once, whichever process dies; several instances may run, and what one has applied the others skip.
 */
@Component
class UserEventConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UserEventConsumer.class);
    private static final int BELLS_WORTH_FINDING = 20;
    private static final int BOOKS_AT_ONCE = 500;
    /** After so many transactions, events are looked for again. */
    private static final int MOST_ROUNDS = 10;

    private final UserEventStream stream;
    private final RegisteredUsers users;
    private final SuppressedNumbers suppressed;
    private final UpdateFeed updates;
    private final UpdateBell bell;
    private final Clock clock;
    private final Duration askAgainAfter;
    private final ReaderMeters meters;
    private final Pause pause = new Pause();
    private @Nullable Thread thread;
    private Instant asked = Instant.EPOCH;
    private Instant refreshed = Instant.EPOCH;
    /** The stream was ahead of it, and no instance had applied more. */
    private @Nullable Feed seenInVain;

    private boolean inBooks;

    UserEventConsumer(
            UserEventStream stream,
            RegisteredUsers users,
            SuppressedNumbers suppressed,
            UpdateFeed updates,
            UpdateBell bell,
            Clock clock,
            ContactsProperties properties,
            ReaderMeters meters) {
        this.stream = stream;
        this.users = users;
        this.suppressed = suppressed;
        this.updates = updates;
        this.bell = bell;
        this.clock = clock;
        this.askAgainAfter = properties.userEvents().askAgainAfter();
        this.meters = meters;
    }

    private void run() {
        @Nullable Feed feed = null;
        while (!pause.isOver()) {
            try {
                feed = feed == null ? begin() : consume(feed);
                meters.reached(feed);
                pause.reset();
            } catch (RuntimeException e) {
                if (!pause.isOver()) {
                    pause.logOnce(() -> log.warn(
                            "User events wait: a store is out of reach ({})",
                            e.getClass().getSimpleName()));
                    feed = null; // the store knows what was committed
                    pause.take();
                }
            }
        }
    }

    private Feed begin() {
        Feed feed = users.feed();
        updates.advance(feed);
        inBooks = true; // an instance that died may have left some
        return feed;
    }

    private Feed consume(Feed feed) {
        Feed known = feed;
        if (feed.complete() && stream.isLost(feed)) {
            users.markIncomplete();
            known = users.feed();
        }
        if (!known.complete() && clock.instant().isAfter(asked.plus(askAgainAfter))) {
            stream.askForRebuild();
            asked = clock.instant();
        }
        boolean ahead = stream.behind(known) > 0;
        List<StreamEntry> entries = stream.next(known, !ahead || known.equals(seenInVain));
        Feed reached = entries.isEmpty() ? refresh(known, ahead) : apply(known, entries);
        for (int round = 0; inBooks && round < MOST_ROUNDS; round++) {
            inBooks = suppressed.leaveBooks(BOOKS_AT_ONCE);
        }
        return reached;
    }

    /**
     * At once where another instance was faster; otherwise now and then, to notice a rebuild that the operator asked
     * for.
     */
    private Feed refresh(Feed known, boolean behind) {
        if (!behind && clock.instant().isBefore(refreshed.plus(askAgainAfter))) {
            return known;
        }
        refreshed = clock.instant();
        Feed feed = begin();
        if (feed.head() != known.head()) {
            bell.ringAll();
        }
        stream.drop(feed);
        seenInVain = feed.equals(known) ? known : null;
        return feed;
    }

    private Feed apply(Feed before, List<StreamEntry> entries) {
        Applied applied = users.apply(entries);
        meters.applied(before, entries);
        inBooks |= entries.stream().anyMatch(entry -> entry.kind() == StreamEntry.Kind.SUPPRESSION);
        updates.advance(applied.feed());
        if (applied.feed().head() != before.head() && bell.isAnybodyListening()) {
            boolean few = !applied.changed().isEmpty() && applied.changed().size() <= BELLS_WORTH_FINDING;
            if (few) {
                applied.changed().forEach(number -> bell.ring(users.holdersOf(number)));
            } else { // many, or applied by another instance
                bell.ringAll();
            }
        }
        stream.drop(applied.feed());
        return applied.feed();
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("user-events").start(this::run);
    }

    /** Waits for the transaction under way; ends the waits for updates. */
    @Override
    public void stop() {
        pause.end();
        bell.close();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stopped before the web server waits for its requests to end, so that long polls end at once. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
