package app.partymode.benchmark.report;

import app.partymode.benchmark.measurement.Spread;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A goal.
 *
 * @param atMost whether less is better; else more is
 * @param goal NaN: none, it is only to be told
 * @param spread of the figure over the windows of the loop; empty: it is not from there
 */
record Goal(String what, boolean atMost, double goal, OptionalDouble figure, Optional<Spread> spread) {

    private static final String MISSED = "**no**";

    /** By the begin of a goal's name. Figures are ratios after : before, as docs/matching.md has them. */
    private static final Map<String, String> TRIED = Map.of(
            "shared contacts (200), embedded",
            "two lists instead of pairs 0.66; a join with a loop on each owner 0.79; `EXISTS` twice 4 to 9",
            "shared contacts (200), over Bolt",
            "closing the session in the background: no gain seen; from the documents 0.78 to 0.87",
            "shared contacts (1,000), over Bolt",
            "from the documents 0.55 to 0.75",
            "db hits",
            "14 more ask whether the two hide, block and have each other",
            "suggestions",
            "labels asked for after counting: slower, taken back; no inner `CALL` 1.28",
            "first upload",
            "two lists, `FOREACH`, another grouping threshold: within the noise, two thirds are Neo4j's own commit",
            "re-upload unchanged",
            "a digest in place of the book: 0.75 of PostgreSQL's read, 0.85 of the graph's; the rest are the matches",
            "friends within three steps",
            "nothing else in Cypher: both go level by level",
            "shortest chain",
            "nothing else in Cypher: both go level by level",
            "64 concurrent uploads",
            "books of several owners in one commit: 0.68 of the time, but 1.06 to 1.39 where they do not share all"
                    + " numbers");

    Goal(String what, boolean atMost, double goal, OptionalDouble figure) {
        this(what, atMost, goal, figure, Optional.empty());
    }

    String goalText() {
        return Double.isNaN(goal) ? "–" : (atMost ? "≤ " : "≥ ") + Markdown.number(goal);
    }

    String figureText() {
        return figure.isPresent()
                ? Markdown.number(figure.getAsDouble())
                        + spread.map(Markdown::spread).orElse("")
                : "not measured";
    }

    String reached() {
        if (figure.isEmpty() || Double.isNaN(goal)) {
            return "–";
        }
        return (atMost ? figure.getAsDouble() <= goal : figure.getAsDouble() >= goal) ? "yes" : MISSED;
    }

    /** Where it was missed, what was tried to reach it. */
    String tried() {
        return reached().equals(MISSED)
                ? TRIED.entrySet().stream()
                        .filter(tried -> what.startsWith(tried.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
