package app.partymode.contacts.feed;

import app.partymode.contacts.Owner;
import app.partymode.contacts.feed.Updates.Batch;
import app.partymode.contacts.users.FormerNumbers;
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
        if (!cursor.feed().equals(feed.id()) || cursor.sequence() < feed.floor()) {
            throw new CursorExpired();
        }
        if (cursor.sequence() >= feed.head()) { // beyond it: another instance is ahead of this one
            return new UpdatePage(List.of(), cursor);
        }
        Batch batch = formerNumbers.ask(
                reader, known -> updates.read(known, cursor.sequence(), feed.head(), limit), read -> !read.hasBook());
        if (cursor.sequence() < batch.floor()) {
            throw new CursorExpired();
        }
        long read = batch.updates().isEmpty()
                ? feed.head()
                : batch.updates().getLast().sequence();
        return new UpdatePage(batch.updates(), new Cursor(feed.id(), read));
    }

    private Feed newest() {
        return Optional.ofNullable(newest).orElseGet(store::feed);
    }
}
