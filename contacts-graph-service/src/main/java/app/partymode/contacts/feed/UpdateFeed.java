package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Updates.Batch;
import app.partymode.contacts.feed.Updates.Place;
import app.partymode.contacts.users.FormerNumbers;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The feed, read page by page. It never reads beyond the head that this process has seen under the feed's lock, so a
 * page can't skip an update whose commit is still being applied.
 */
@Component
public final class UpdateFeed {

    private final Updates updates;
    private final FeedStore store;
    private final FormerNumbers formerNumbers;
    private volatile @Nullable Feed newest;

    public UpdateFeed(Updates updates, FeedStore store, FormerNumbers formerNumbers) {
        this.updates = updates;
        this.store = store;
        this.formerNumbers = formerNumbers;
    }

    /** Takes note of the feed's head. Updates up to it are readable from now on. Of two that are told at once the later one counts. */
    public synchronized void advance(Feed feed) {
        Feed known = newest;
        if (known == null || !known.id().equals(feed.id()) || known.head() <= feed.head()) {
            newest = feed;
        }
    }

    /** The place behind the newest update. */
    public Cursor end() {
        Feed feed = newest();
        return new Cursor(feed.id(), feed.head());
    }

    /** How this reader's cursors are written. */
    public ReaderCursors cursorsOf(Owner reader) {
        return new ReaderCursors(newest(), reader.userId());
    }

    /**
     * The place that a client names. Another instance may be ahead of what this one has seen, but not of the store.
     *
     * @throws CursorExpired if the cursor is another store's, or of before cursors were enciphered
     * @throws UnknownCursor if the reader never got it
     */
    public Cursor place(Owner reader, String cursor) {
        Cursor place = cursorsOf(reader).read(cursor);
        if (place.sequence() > newest().head()
                && place.sequence() > store.feed().head()) {
            throw new UnknownCursor();
        }
        return place;
    }

    /**
     * The next updates after a cursor. The page ends at its last update, however far the feed has come: only a page without
     * updates moves on over those of others.
     *
     * @throws CursorExpired if some of them are no longer kept, or the cursor is another store's
     */
    public UpdatePage after(Owner reader, Cursor cursor, int limit) {
        Feed feed = newest();
        if (!isKept(cursor, feed)) {
            throw new CursorExpired();
        }
        if (isAtEnd(cursor, feed)) {
            return new UpdatePage(List.of(), cursor);
        }
        Batch batch = formerNumbers.ask(
                reader, known -> updates.read(known, cursor.sequence(), feed.head(), limit), read -> !read.hasBook());
        if (cursor.sequence() < batch.floor()) {
            throw new CursorExpired();
        }
        return page(batch.updates(), feed);
    }

    /**
     * The next pages of many readers at once, each as {@link #after} gives it.
     *
     * @return in the order of the readings; empty where the reader has to ask {@link #after}, which is slower or says why there is no page
     */
    public List<Optional<UpdatePage>> afterAll(List<Reading> readings) {
        Feed feed = newest();
        var asking = readings.stream()
                .filter(reading -> isKept(reading.cursor(), feed) && !isAtEnd(reading.cursor(), feed))
                .toList();
        Iterator<Optional<List<Update>>> read = readAll(asking, feed).iterator();
        return readings.stream()
                .map(reading -> {
                    Cursor cursor = reading.cursor();
                    if (!isKept(cursor, feed)) {
                        return Optional.<UpdatePage>empty();
                    }
                    return isAtEnd(cursor, feed)
                            ? Optional.of(new UpdatePage(List.of(), cursor))
                            : read.next().map(found -> page(first(found, reading.limit()), feed));
                })
                .toList();
    }

    private List<Optional<List<Update>>> readAll(List<Reading> readings, Feed feed) {
        if (readings.isEmpty()) {
            return List.of();
        }
        var places = readings.stream()
                .map(reading -> new Place(reading.reader(), reading.cursor().sequence()))
                .toList();
        int limit = readings.stream().mapToInt(Reading::limit).max().orElseThrow();
        return updates.readAll(places, feed.head(), limit);
    }

    private static List<Update> first(List<Update> updates, int limit) {
        return updates.size() <= limit ? updates : updates.subList(0, limit);
    }

    private static boolean isKept(Cursor cursor, Feed feed) {
        return cursor.feed().equals(feed.id()) && cursor.sequence() >= feed.floor();
    }

    /** Or beyond it: another instance may be ahead of this one. */
    private static boolean isAtEnd(Cursor cursor, Feed feed) {
        return cursor.sequence() >= feed.head();
    }

    private static UpdatePage page(List<Update> updates, Feed feed) {
        long read = updates.isEmpty() ? feed.head() : updates.getLast().sequence();
        return new UpdatePage(updates, new Cursor(feed.id(), read));
    }

    private Feed newest() {
        return Optional.ofNullable(newest).orElseGet(store::feed);
    }

    /** A reader who asks for a page. */
    public record Reading(Owner reader, Cursor cursor, int limit) {}
}
