package app.partymode.contacts.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the nodes and relationships of a result, each once, and counts its values: a result is held in memory as a whole. */
public final class GraphElements {

    private static final int MOST_VALUES = 400_000;
    private static final String NAME = "name";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Relationship> relationships = new LinkedHashMap<>();
    private int values;

    /**
     * A node of the graph.
     *
     * @param id what the store calls it for the length of a transaction or more
     */
    public record Node(String id, List<String> labels, Map<String, @Nullable Object> properties) {}

    /** A relationship of the graph. */
    public record Relationship(
            String id, String type, String from, String to, Map<String, @Nullable Object> properties) {

        private Relationship with(String property, Object value) {
            var more = new LinkedHashMap<String, @Nullable Object>(properties);
            more.put(property, value);
            return new Relationship(id, type, from, to, more);
        }
    }

    /** Whether the properties of this node are still wanted. */
    public boolean lacksNode(String id) {
        return !nodes.containsKey(id);
    }

    /** Whether the properties of this relationship are still wanted. */
    public boolean lacksRelationship(String id) {
        return !relationships.containsKey(id);
    }

    public void add(Node node) {
        nodes.put(node.id(), node);
    }

    public void add(Relationship relationship) {
        relationships.put(relationship.id(), relationship);
    }

    /**
     * Counts one value of whatever kind.
     *
     * @throws QueryStopped if there are too many
     */
    public void count() {
        if (++values > MOST_VALUES) {
            throw new QueryStopped(QueryStopped.Reason.MEMORY);
        }
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Relationship> relationships() {
        return List.copyOf(relationships.values());
    }

    /** The numbers that edges without a name lead to, by the node that each comes from. */
    Map<String, List<Object>> unnamedContacts() {
        var contacts = new LinkedHashMap<String, List<Object>>();
        relationships.values().stream()
                .filter(it ->
                        it.type().equals(ContactNames.EDGE) && !it.properties().containsKey(NAME))
                .forEach(it -> number(it)
                        .ifPresent(number -> contacts.computeIfAbsent(it.from(), from -> new ArrayList<>())
                                .add(number)));
        return contacts;
    }

    /** Names edges: by the node that each comes from, and by number. */
    void nameContacts(Map<String, Map<Object, Object>> names) {
        relationships.replaceAll((id, it) -> it.type().equals(ContactNames.EDGE)
                ? number(it)
                        .map(names.getOrDefault(it.from(), Map.of())::get)
                        .map(name -> it.with(NAME, name))
                        .orElse(it)
                : it);
    }

    private Optional<Object> number(Relationship it) {
        return Optional.ofNullable(nodes.get(it.to()))
                .map(node -> node.properties().get("number"));
    }

    /** The ends of relationships that are not in the result themselves. */
    List<String> missingEnds() {
        return relationships.values().stream()
                .flatMap(relationship -> List.of(relationship.from(), relationship.to()).stream())
                .distinct()
                .filter(this::lacksNode)
                .toList();
    }
}
