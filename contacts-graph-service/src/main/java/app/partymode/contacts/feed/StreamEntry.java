package app.partymode.contacts.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the stream of user events.
 *
 * @param stream names the stream's incarnation; another name means that the stream was lost and begun anew
 * @param sequence counts the entries of an incarnation without a gap, from 1
 * @param kind what the entry tells
 * @param rebuild the id of the rebuild that a marker begins or ends; null for a change
 * @param event the change of a user, or null
 * @param suppression the change of a suppressed number, or null
 * @param at when it was told: for all but a user the time at which it was read
 */
public record StreamEntry(
        String stream,
        long sequence,
        Kind kind,
        @Nullable String rebuild,
        @Nullable UserEvent event,
        @Nullable Suppression suppression,
        Instant at) {

    public static StreamEntry user(String stream, long sequence, UserEvent event) {
        return new StreamEntry(stream, sequence, Kind.USER, null, event, null, event.at());
    }

    public static StreamEntry suppression(String stream, long sequence, Suppression suppression, Instant at) {
        return new StreamEntry(stream, sequence, Kind.SUPPRESSION, null, null, suppression, at);
    }

    public static StreamEntry marker(String stream, long sequence, Kind kind, String rebuild, Instant at) {
        return new StreamEntry(stream, sequence, kind, rebuild, null, null, at);
    }

    public static StreamEntry unreadable(String stream, long sequence, Instant at) {
        return new StreamEntry(stream, sequence, Kind.UNREADABLE, null, null, null, at);
    }

    /** What an entry tells. */
    public enum Kind {
        /** A user's state. */
        USER,
        /** Whether a number is suppressed. */
        SUPPRESSION,
        /** From here on every user and every suppressed number of the main database follows. */
        REBUILD_BEGIN,
        /** All of them have been told since the matching begin. */
        REBUILD_END,
        /** Something that this version does not know, or an event that can't be read. */
        UNREADABLE
    }
}
