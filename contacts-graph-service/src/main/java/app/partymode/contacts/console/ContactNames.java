package app.partymode.contacts.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the edges of a result the names that their owners wrote. The graph keeps them on the owner's number, in a document that a
 * picture of many people would be full of.
 */
final class ContactNames {

    static final String EDGE = "HAS_CONTACT";

    /** What a node is shown without. */
    static final Set<String> DOCUMENT = Set.of("contactNumbers", "contactNames");

    private static final String NAMES = """
        UNWIND $owners AS owner
        MATCH (n)
        WHERE elementId(n) = owner.id
        WITH owner, n.contactNumbers AS numbers, n.contactNames AS names
        WITH owner, numbers, names, [i IN range(0, size(numbers) - 1) WHERE numbers[i] IN owner.numbers] AS places
        RETURN owner.id AS id, [i IN places | numbers[i]] AS numbers, [i IN places | names[i]] AS names
        """;

    private ContactNames() {}

    static void add(ReadTransaction reading, GraphElements elements) {
        var owners = elements.unnamedContacts().entrySet().stream()
                .map(contacts -> Map.of("id", contacts.getKey(), "numbers", contacts.getValue()))
                .toList();
        if (!owners.isEmpty()) {
            var names = new HashMap<String, Map<Object, Object>>();
            var answer = reading.run(NAMES, Map.of("owners", owners), owners.size(), elements);
            for (List<@Nullable Object> row : answer.rows()) {
                read(row, names);
            }
            elements.nameContacts(names);
        }
    }

    /** A number without a document has null for both lists. */
    private static void read(List<@Nullable Object> row, Map<String, Map<Object, Object>> all) {
        if (row.get(0) instanceof String id
                && row.get(1) instanceof List<?> numbers
                && row.get(2) instanceof List<?> names) {
            var named = all.computeIfAbsent(id, owner -> new HashMap<>());
            IntStream.range(0, numbers.size())
                    .filter(i -> !"".equals(names.get(i)))
                    .forEach(i -> named.put(numbers.get(i), names.get(i)));
        }
    }
}
