package app.partymode.contacts.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the stream of user events.
 *
 * @param stream names the stream's incarnation; another name means that the stream was lost and begun anew
 * @param sequence counts the entries of an incarnation without a gap, from 1
 * @param kind what the entry tells
 * @param rebuild the id of the rebuild that a marker begins or ends; null for a user
 * @param event the change; null for a marker, and for an entry that could not be read
 * @param at when it was told: for a marker the time at which it was read
 */
public record StreamEntry(
        String stream,
        long sequence,
        Kind kind,
        @Nullable String rebuild,
        @Nullable UserEvent event,
        Instant at) {

    public static StreamEntry user(String stream, long sequence, UserEvent event) {
        return new StreamEntry(stream, sequence, Kind.USER, null, event, event.at());
    }

    public static StreamEntry marker(String stream, long sequence, Kind kind, String rebuild, Instant at) {
        return new StreamEntry(stream, sequence, kind, rebuild, null, at);
    }

    public static StreamEntry unreadable(String stream, long sequence, Instant at) {
        return new StreamEntry(stream, sequence, Kind.UNREADABLE, null, null, at);
    }

    /** What an entry tells. */
    public enum Kind {
        /** A user's state. */
        USER,
        /** From here on every user of the main database follows. */
        REBUILD_BEGIN,
        /** Every user of the main database has been told since the matching begin. */
        REBUILD_END,
        /** Something that this version does not know, or an event that can't be read. */
        UNREADABLE
    }
}
