package app.partymode.contacts.users;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the stream of user events.
 *
 * @param stream names the stream's incarnation; another name means that the stream was lost and begun anew
 * @param sequence counts the entries of an incarnation without a gap, from 1
 * @param kind what the entry tells
 * @param rebuild the id of the rebuild that a marker begins or ends; null for a user
 * @param event the change; null for a marker, and for an entry that could not be read
 */
public record StreamEntry(
        String stream,
        long sequence,
        Kind kind,
        @Nullable String rebuild,
        @Nullable UserEvent event) {

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
