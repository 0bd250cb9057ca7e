package app.partymode.contacts.feed.redis;

import app.partymode.contacts.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Where the stream of user events ends.
 *
 * @param incarnation names the stream; null: nothing was ever appended, or the name was taken away
 * @param sequence of the last entry; 0: there was none
 */
record StreamEnd(@Nullable String incarnation, long sequence) {

    /** Whether the feed has read this stream. */
    boolean isOf(Feed feed) {
        return feed.stream() != null && feed.stream().equals(incarnation);
    }

    /** Up to where the feed has applied this stream. */
    long reachedBy(Feed feed) {
        return isOf(feed) ? feed.position() : 0;
    }

    /** How many entries the feed has not applied yet. */
    long ahead(Feed feed) {
        return Math.max(0, sequence - reachedBy(feed));
    }
}
