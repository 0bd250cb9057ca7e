package app.partymode.contacts.feed.redis;

/** The names of what the user-service and this one share in Redis; documented in docs/user-events.md. */
record StreamKeys(String prefix) {

    /** The stream itself. */
    String stream() {
        return prefix + ":stream";
    }

    /** Names the stream's incarnation. */
    String incarnation() {
        return prefix + ":id";
    }

    /** Counts the stream's entries. */
    String counter() {
        return prefix + ":seq";
    }

    /** A rebuild that is asked for. */
    String rebuild() {
        return prefix + ":rebuild";
    }
}
