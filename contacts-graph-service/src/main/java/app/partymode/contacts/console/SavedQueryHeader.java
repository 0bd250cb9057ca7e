package app.partymode.contacts.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The header of a saved query, see docs/console.md. Whatever is not as described there is refused. */
final class SavedQueryHeader {

    private static final Pattern FIRST = Pattern.compile("// (?<field>[A-Z][a-z]+): (?<text>\\S.*)");
    private static final Pattern CONTINUED = Pattern.compile("// {3}(?<text>\\S.*)");
    private static final Set<String> FIELDS = Set.of("Title", "Purpose", "Note", "Group", "Parameters", "View");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private SavedQueryHeader() {}

    static SavedQuery parse(String id, String file) {
        try {
            var header = new SavedQueryHeader();
            file.lines().takeWhile(SavedQueryHeader::isComment).forEach(header.new Reader()::read);
            String cypher = file.lines().dropWhile(SavedQueryHeader::isComment).collect(Collectors.joining("\n"));
            return header.query(id, cypher.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cypher/console/" + id + ".cypher: " + e.getMessage(), e);
        }
    }

    private static boolean isComment(String line) {
        return line.startsWith("//");
    }

    private SavedQuery query(String id, String cypher) {
        return new SavedQuery(
                id,
                needed("Title"),
                needed("Purpose"),
                text("Note"),
                text("Group"),
                SavedQuery.View.named(needed("View")),
                parameters(),
                cypher);
    }

    private List<SavedParameter> parameters() {
        needed("Parameters");
        List<String> lines = fields.getOrDefault("Parameters", List.of());
        return lines.equals(List.of("none"))
                ? List.of()
                : lines.stream().map(SavedParameter::parse).toList();
    }

    private String needed(String field) {
        String text = text(field);
        if (text == null) {
            throw new IllegalArgumentException("its header has no " + field);
        }
        return text;
    }

    private @Nullable String text(String field) {
        List<String> lines = fields.get(field);
        return lines == null ? null : String.join(" ", lines);
    }

    /** Takes lines in their order and knows which field is continued. */
    private final class Reader {

        private List<String> lines = new ArrayList<>();

        void read(String line) {
            var first = FIRST.matcher(line);
            var continued = CONTINUED.matcher(line);
            if (first.matches() && FIELDS.contains(first.group("field")) && !fields.containsKey(first.group("field"))) {
                lines = new ArrayList<>(List.of(first.group("text").strip()));
                fields.put(first.group("field"), lines);
            } else if (continued.matches() && !fields.isEmpty()) {
                lines.add(continued.group("text").strip());
            } else {
                throw new IllegalArgumentException("no line of a header: " + line);
            }
        }
    }
}
