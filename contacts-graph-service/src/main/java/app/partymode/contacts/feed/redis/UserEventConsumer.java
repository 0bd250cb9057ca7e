package app.partymode.contacts.feed.redis;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.FeedStore.Applied;
import app.partymode.contacts.feed.StreamEntry;
import app.partymode.contacts.feed.UpdateFeed;
import app.partymode.contacts.feed.UpdateNotifier;
import app.partymode.contacts.suppression.SuppressedNumbers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Applies user events in the order of the stream. The position is committed with their effects, so each event takes
 * effect once, whichever process dies; several instances may run, and what one has applied the others skip.
 */
@Component
class UserEventConsumer implements SmartLifecycle {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** If more readers than these have a changed number, all are woken. */
    private static final int HOLDERS_WORTH_FINDING = 10_000;

    private static final int BOOKS_AT_ONCE = 500;
    /** After so many transactions, events are looked for again. */
    private static final int MOST_ROUNDS = 10;

    private final UserEventStream stream;
    private final FeedStore store;
    private final SuppressedNumbers suppressed;
    private final UpdateFeed updates;
    private final UpdateNotifier notifier;
    private final Clock clock;
    private final Duration askAgainAfter;
    private final ReaderMeters meters;
    private final BackgroundTask task =
            new BackgroundTask("user-events", this::run, Duration.ZERO, FIRST_PAUSE, LONGEST_PAUSE);
    /** Null: the store has to be asked how far it is. */
    private @Nullable Feed last;

    private Instant asked = Instant.EPOCH;
    private Instant refreshed = Instant.EPOCH;
    /** The stream was ahead of it, and no instance had applied more. */
    private @Nullable Feed seenInVain;

    private boolean inBooks;

    UserEventConsumer(
            UserEventStream stream,
            FeedStore store,
            SuppressedNumbers suppressed,
            UpdateFeed updates,
            UpdateNotifier notifier,
            Clock clock,
            ContactsProperties properties,
            ReaderMeters meters) {
        this.stream = stream;
        this.store = store;
        this.suppressed = suppressed;
        this.updates = updates;
        this.notifier = notifier;
        this.clock = clock;
        this.askAgainAfter = properties.userEvents().askAgainAfter();
        this.meters = meters;
    }

    private void run() {
        Feed from = last;
        last = null; // after a failure, the store knows what was committed
        Feed reached = from == null ? begin() : consume(from);
        meters.reached(reached);
        last = reached;
    }

    private Feed begin() {
        Feed feed = store.feed();
        updates.advance(feed);
        inBooks = true; // an instance that died may have left some
        stream.drop(feed); // what was applied right before Redis failed
        return feed;
    }

    private Feed consume(Feed feed) {
        Feed known = feed;
        StreamEnd end = stream.end();
        if (feed.complete() && stream.isLost(feed, end)) {
            store.markIncomplete();
            known = store.feed();
            end = stream.end();
        }
        if (!known.complete() && clock.instant().isAfter(asked.plus(askAgainAfter))) {
            stream.askForRebuild();
            asked = clock.instant();
        }
        boolean ahead = end.ahead(known) > 0;
        boolean waiting = !ahead || known.equals(seenInVain);
        List<StreamEntry> entries = waiting ? stream.await(known, end) : stream.next(known, end);
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
            notifier.notifyAllReaders();
        }
        seenInVain = feed.equals(known) ? known : null;
        return feed;
    }

    private Feed apply(Feed before, List<StreamEntry> entries) {
        Applied applied = store.apply(entries);
        meters.applied(before, entries);
        inBooks |= entries.stream().anyMatch(entry -> entry.kind() == StreamEntry.Kind.SUPPRESSION);
        updates.advance(applied.feed());
        if (applied.feed().head() != before.head() && notifier.hasSubscriptions()) {
            wake(applied);
        }
        stream.drop(applied.feed());
        return applied.feed();
    }

    /** Not all readers for each batch: each who is woken reads the feed. */
    private void wake(Applied applied) {
        if (applied.changed().isEmpty() && applied.readers().isEmpty()) {
            notifier.notifyAllReaders(); // another instance has applied them
            return;
        }
        notifier.notifyReaders(applied.readers());
        if (!applied.changed().isEmpty()) {
            store.holdersOfAny(applied.changed(), HOLDERS_WORTH_FINDING)
                    .ifPresentOrElse(notifier::notifyReaders, notifier::notifyAllReaders);
        }
    }

    @Override
    public void start() {
        task.start();
    }

    /** Waits for the transaction under way; ends the waits for updates. */
    @Override
    public void stop() {
        notifier.close();
        task.stop();
        stream.close();
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }

    /** Stopped before the web server waits for its requests to end, so that long polls end at once. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
