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
            "closing the session in the background: no gain seen",
            "suggestions",
            "labels asked for after counting: slower, taken back; no inner `CALL` 1.28",
            "first upload",
            "two lists, `FOREACH`: within the noise, two thirds are Neo4j's own commit",
            "re-upload unchanged",
            "no labels of suppressed numbers: nothing; without the matches 0.39, but the answer has them");

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
