package app.partymode.operations.matcher;

import app.partymode.contacts.feed.FeedStore;
import app.partymode.operations.terminal.OperationRefused;
import app.partymode.progress.Progress;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Copies all of a matcher's state to another store. While that is under way the target's feed carries the source's name and a
 * mark, so a copy that was stopped is recognised and goes on behind the last row that it wrote; the feed itself is written
 * last, once all else has been found to be equal.
 */
public final class MatcherCopy {

    private static final String MARK = "copy-matcher";
    private static final String AGAIN = "; stop the contacts service and run it again with --replace";

    private final MatcherStore source;
    private final MatcherStore target;
    private final Progress progress;

    public MatcherCopy(MatcherStore source, MatcherStore target, Progress progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /** @param replace whether what else is in the target may be deleted */
    public void run(boolean replace) {
        // An instance that died may have left changes of books that the feed has still to tell. They are not copied.
        source.ports().getBean(FeedStore.class).applyBookChanges();
        var feed = source.feed();
        if (feed == null) {
            throw new OperationRefused("the source has no feed: no service has ever run on it");
        }
        if (MARK.equals(feed.get("rebuilding"))) {
            throw new OperationRefused("the source is itself a copy that was not finished");
        }
        if (feed.equals(target.feed())) {
            progress.say("The target was copied before. Comparing.");
        } else {
            begin(feed, replace);
            for (RowKind kind : RowKind.values()) {
                copy(kind);
            }
        }
        compare(feed);
        target.writeFeed(feed);
    }

    private void begin(SortedMap<String, @Nullable Object> feed, boolean replace) {
        var mark = mark(feed);
        if (!replace && mark.equals(target.feed())) {
            progress.say("Going on with the copy that was begun.");
            return;
        }
        if (!target.isEmpty()) {
            if (!replace) {
                throw new OperationRefused("the target holds other data; --replace deletes them first");
            }
            target.clear();
        }
        target.writeFeed(mark);
    }

    /** A service that is started on it nevertheless knows that it is incomplete. */
    private static SortedMap<String, @Nullable Object> mark(SortedMap<String, @Nullable Object> feed) {
        var mark = new TreeMap<String, @Nullable Object>(feed);
        mark.remove("stream");
        mark.put("position", 0L);
        mark.put("rebuilding", MARK);
        mark.put("complete", false);
        return mark;
    }

    private void copy(RowKind kind) {
        var done = target.extent(kind);
        try (var phase =
                progress.begin("copy " + kind.label(), source.extent(kind).count())) {
            phase.step(done.count());
            PagedRows.after(source, kind, done.last(), rows -> {
                target.write(kind, rows);
                phase.step(rows.size());
            });
        }
    }

    private void compare(SortedMap<String, @Nullable Object> feed) {
        for (RowKind kind : RowKind.values()) {
            Digest there = Digest.of(target, kind, "compare the target's", progress);
            Digest here = Digest.of(source, kind, "compare the source's", progress);
            if (!here.equals(there)) {
                throw new OperationRefused(
                        "the source's %s changed since they were copied (%,d in the source, %,d in the target)%s"
                                .formatted(kind.label(), here.count(), there.count(), AGAIN));
            }
        }
        if (!feed.equals(source.feed())) {
            throw new OperationRefused("the source's feed has moved: the contacts service is running on it" + AGAIN);
        }
    }
}
