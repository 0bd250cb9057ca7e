package app.partymode.contacts.console;

import app.partymode.contacts.console.GraphElements.Node;
import app.partymode.contacts.console.GraphElements.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as the page gets it.
 *
 * @param nodes those of the rows, and the ends of relationships in them
 * @param mode what was done, which the query itself may have asked for
 * @param hints what the database remarks, with places in the query as typed
 * @param revealed whether its phone numbers are shown in full
 */
public record Result(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        List<Node> nodes,
        List<Relationship> relationships,
        @Nullable Plan plan,
        Mode mode,
        List<Hint> hints,
        long milliseconds,
        int rowCount,
        boolean revealed) {

    static Result of(
            StatementResult answer,
            GraphElements elements,
            Presentation presentation,
            Mode mode,
            List<Hint> hints,
            long milliseconds,
            boolean revealed) {
        Plan plan = answer.plan();
        return new Result(
                answer.columns(),
                answer.rows().stream()
                        .map(row -> presentation.row(answer.columns(), row))
                        .toList(),
                answer.truncated(),
                elements.nodes().stream().map(presentation::node).toList(),
                elements.relationships().stream()
                        .map(presentation::relationship)
                        .toList(),
                plan == null ? null : presentation.plan(plan),
                mode,
                hints.stream().map(presentation::hint).toList(),
                milliseconds,
                answer.rows().size(),
                revealed);
    }
}
