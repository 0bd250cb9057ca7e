package app.partymode.contacts.console;

import app.partymode.contacts.console.CypherError.Kind;

/**
 * Refuses a query that is nested deeper than the stack of a database's thread may be. A server does not answer such a query at all: its
 * thread ends, and the driver waits for minutes.
 */
final class Nesting {

    static final String TOO_DEEP = "It is nested too deeply, or too many operators follow each other.";

    private static final int DEEPEST = 500;

    private Nesting() {}

    /** @throws CypherError if it is too deep */
    static void check(String query) {
        int depth = 0;
        for (int at = 0; at < query.length(); at = next(query, at)) {
            switch (query.charAt(at)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new CypherError(Kind.PLAN, TOO_DEEP, CypherError.Place.at(at, query));
            }
        }
    }

    /** Behind a text, a name in backticks or a comment where one begins, else the next character. */
    private static int next(String query, int at) {
        char sign = query.charAt(at);
        if (sign == '\'' || sign == '"') {
            return closed(query, at, sign);
        }
        if (sign == '`') {
            return behind(query, "`", at + 1);
        }
        if (query.startsWith("//", at)) {
            return behind(query, "\n", at);
        }
        return query.startsWith("/*", at) ? behind(query, "*/", at + 2) : at + 1;
    }

    private static int closed(String query, int begin, char quote) {
        int at = begin + 1;
        while (at < query.length() && query.charAt(at) != quote) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int behind(String query, String end, int from) {
        int at = query.indexOf(end, from);
        return at < 0 ? query.length() : at + end.length();
    }
}
