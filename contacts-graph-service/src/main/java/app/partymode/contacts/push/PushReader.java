package app.partymode.contacts.push;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.contacts.feed.Cursor;
import app.partymode.contacts.feed.FeedChange;
import app.partymode.contacts.feed.FeedStore;
import app.partymode.contacts.feed.UpdateFeed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the whole feed and makes tasks of it. One instance does at a time; the place moves when the tasks are there. */
@Component
@ConditionalOnPush
final class PushReader implements SmartLifecycle {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int BATCH = 100;

    private final UpdateFeed feed;
    private final FeedStore store;
    private final PushTasks tasks;
    private final FanOut fanOut;
    private final PushMeters meters;
    private final BackgroundTask task;

    PushReader(
            UpdateFeed feed,
            FeedStore store,
            PushTasks tasks,
            FanOut fanOut,
            PushMeters meters,
            PushSettings settings) {
        this.feed = feed;
        this.store = store;
        this.tasks = tasks;
        this.fanOut = fanOut;
        this.meters = meters;
        this.task = new BackgroundTask("push-reader", this::read, settings.pollInterval(), LONGEST_PAUSE);
    }

    /** Reads up to the end of what this process has seen. */
    void read() {
        if (!tasks.lead(LEASE)) {
            return;
        }
        Cursor end = feed.end();
        Optional<Cursor> place = tasks.place();
        if (place.isEmpty() || !place.get().feed().equals(end.feed())) {
            tasks.move(place, end); // nobody is told of what was before
        } else {
            readOn(place.get(), end);
        }
    }

    private void readOn(Cursor from, Cursor end) {
        Cursor place = from;
        meters.behind(end.sequence() - place.sequence());
        while (place.sequence() < end.sequence() && !task.isStopped() && tasks.lead(LEASE)) {
            List<FeedChange> changes = store.changes(place.sequence(), end.sequence(), BATCH);
            changes.forEach(change -> fanOut.addTasks(end.feed(), change));
            Cursor next = changes.size() < BATCH
                    ? end
                    : new Cursor(end.feed(), changes.getLast().sequence());
            if (!tasks.move(Optional.of(place), next)) {
                return;
            }
            place = next;
            meters.behind(end.sequence() - place.sequence());
        }
    }

    @Override
    public void start() {
        task.start();
    }

    @Override
    public void stop() {
        task.stop();
    }

    @Override
    public boolean isRunning() {
        return task.isRunning();
    }
}
