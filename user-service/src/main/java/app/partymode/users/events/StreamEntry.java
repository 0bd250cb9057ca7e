package app.partymode.users.events;

/**
 * One entry of the stream, without its place in it.
 *
 * @param kind what it is
 * @param rebuild the id of the rebuild that it is part of, or empty
 * @param event the JSON of an event, or empty
 */
public record StreamEntry(Kind kind, String rebuild, String event) {

    static StreamEntry user(String json) {
        return new StreamEntry(Kind.USER, "", json);
    }

    static StreamEntry suppression(String json) {
        return new StreamEntry(Kind.SUPPRESSION, "", json);
    }

    /** The same as a part of a rebuild. */
    StreamEntry inRebuild(String id) {
        return new StreamEntry(kind, id, event);
    }

    static StreamEntry begin(String rebuild) {
        return new StreamEntry(Kind.REBUILD_BEGIN, rebuild, "");
    }

    static StreamEntry end(String rebuild) {
        return new StreamEntry(Kind.REBUILD_END, rebuild, "");
    }

    /** What an entry is, with the name it has in the stream. */
    public enum Kind {
        USER("user"),
        SUPPRESSION("suppression"),
        REBUILD_BEGIN("rebuild-begin"),
        REBUILD_END("rebuild-end");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }
}
