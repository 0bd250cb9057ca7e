package app.partymode.contacts.feed;

import org.jspecify.annotations.Nullable;

/**
 * How far the matcher has come: in the stream that it reads and in the feed of updates that it writes. There is one,
 * kept in the matcher's store; a transaction that applies events holds its lock, so changes get their numbers in the
 * order of their commits.
 *
 * @param id names this store's feed; cursors of another store's feed are not valid here
 * @param cursorSecret random, made with the feed: what its cursors are enciphered with, by every instance
 * @param stream the incarnation of the stream that was read last; null: none yet
 * @param position the sequence of the last entry applied
 * @param head the number of the newest update
 * @param floor updates up to this number may have been dropped, for any user
 * @param epoch counts the rebuilds begun
 * @param rebuilding the id of the rebuild that is under way and has seen no gap since its begin
 * @param complete whether the users known are all that there are; if not, a rebuild is due
 */
public record Feed(
        String id,
        String cursorSecret,
        @Nullable String stream,
        long position,
        long head,
        long floor,
        long epoch,
        @Nullable String rebuilding,
        boolean complete) {

    /** A feed that has seen nothing: a rebuild is due. */
    public static Feed begin(String id, String cursorSecret) {
        return new Feed(id, cursorSecret, null, 0, 0, 0, 0, null, false);
    }

    /** Whether this entry has been applied before. */
    public boolean has(StreamEntry entry) {
        return entry.stream().equals(stream) && entry.sequence() <= position;
    }

    /** Moves to this entry. If entries before it were missed, the users known are no longer complete. */
    public Feed moveTo(StreamEntry entry) {
        boolean follows = entry.stream().equals(stream) && entry.sequence() == position + 1
                || stream == null && entry.sequence() == 1;
        boolean sound = follows && entry.kind() != StreamEntry.Kind.UNREADABLE;
        return new Feed(
                id,
                cursorSecret,
                entry.stream(),
                entry.sequence(),
                head,
                floor,
                epoch,
                sound ? rebuilding : null,
                sound && complete);
    }

    public Feed beginRebuild(String rebuild) {
        return new Feed(id, cursorSecret, stream, position, head, floor, epoch + 1, rebuild, complete);
    }

    public Feed endRebuild() {
        return new Feed(id, cursorSecret, stream, position, head, floor, epoch, null, true);
    }

    /** The entries known have been lost: only a rebuild tells what was in them. */
    public Feed incomplete() {
        return new Feed(id, cursorSecret, stream, position, head, floor, epoch, null, false);
    }

    /** Updates up to this number may have been dropped from now on. */
    public Feed withFloor(long newFloor) {
        return new Feed(id, cursorSecret, stream, position, head, newFloor, epoch, rebuilding, complete);
    }

    public Feed withHead(long newHead) {
        return new Feed(id, cursorSecret, stream, position, newHead, floor, epoch, rebuilding, complete);
    }

    @Override
    public String toString() {
        return "Feed[" + id + ", position " + position + ", head " + head + "]";
    }
}
