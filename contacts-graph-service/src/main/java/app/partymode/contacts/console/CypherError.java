package app.partymode.contacts.console;

import org.jspecify.annotations.Nullable;

/** A query is wrong, or failed as it ran. The message is for the operator alone, as it may quote the query. */
public final class CypherError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Place place;

    /** What is wrong with a query. */
    public enum Kind {
        /** It is no Cypher. */
        SYNTAX,
        /** It is Cypher that can't be planned, such as with a function that does not exist. */
        PLAN,
        /** It was planned and failed as it ran, such as by a division by zero. */
        RUN
    }

    CypherError(Kind kind, String message, @Nullable Place place) {
        super(message);
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Place place() {
        return place;
    }

    /**
     * Where in the query, as typed.
     *
     * @param line from 1
     * @param column from 1
     * @param offset from 0
     */
    public record Place(int line, int column, int offset) {

        static Place at(int offset, String text) {
            int end = Math.clamp(offset, 0, text.length());
            String before = text.substring(0, end);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return new Place(line, end - before.lastIndexOf('\n'), end);
        }
    }
}
