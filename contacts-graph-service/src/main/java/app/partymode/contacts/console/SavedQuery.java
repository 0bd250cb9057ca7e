package app.partymode.contacts.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code cypher/console}: a statement, and the form that its header describes.
 *
 * @param id the file's name without its ending
 * @param purpose what it answers, in a sentence
 * @param note further explanation, such as the reason for the form of the query
 * @param group a heading in the list
 * @param view where its result is shown first
 * @param cypher the statement without the header
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedQuery(
        String id,
        String title,
        String purpose,
        @Nullable String note,
        @Nullable String group,
        View view,
        List<SavedParameter> parameters,
        String cypher) {

    private static final Pattern PARAMETER = Pattern.compile("\\$([A-Za-z]\\w*)");

    public SavedQuery {
        parameters = List.copyOf(parameters);
        Set<String> described =
                parameters.stream().map(SavedParameter::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> used =
                PARAMETER.matcher(cypher).results().map(SavedQuery::name).collect(Collectors.toSet());
        if (!described.equals(used) || described.size() < parameters.size()) {
            throw new IllegalArgumentException("describes " + described + " but uses " + new TreeSet<>(used));
        }
        if (!cypher.startsWith("CYPHER 25\n")) {
            throw new IllegalArgumentException("its statement does not begin with CYPHER 25");
        }
    }

    private static String name(MatchResult parameter) {
        return parameter.group(1);
    }

    /** Where a result is shown first. */
    public enum View {
        GRAPH,
        TABLE;

        static View named(String name) {
            return switch (name) {
                case "graph" -> GRAPH;
                case "table" -> TABLE;
                default -> throw new IllegalArgumentException("no view: " + name);
            };
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
