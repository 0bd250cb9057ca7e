package app.partymode.contacts.console;

import app.partymode.contacts.console.GraphElements.Node;
import app.partymode.contacts.console.GraphElements.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as the page gets it.
 *
 * @param nodes those of the rows, and the ends of relationships in them
 * @param revealed whether its phone numbers are shown in full
 */
public record Result(
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated,
        List<Node> nodes,
        List<Relationship> relationships,
        @Nullable Plan plan,
        long milliseconds,
        int rowCount,
        boolean revealed) {

    static Result of(
            StatementResult answer,
            GraphElements elements,
            Presentation presentation,
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
                milliseconds,
                answer.rows().size(),
                revealed);
    }
}
