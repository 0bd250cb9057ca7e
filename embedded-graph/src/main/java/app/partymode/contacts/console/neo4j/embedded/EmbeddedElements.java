package app.partymode.contacts.console.neo4j.embedded;

import app.partymode.contacts.console.GraphElements;
import app.partymode.contacts.console.GraphValues;
import app.partymode.contacts.console.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.spatial.Point;

/** The engine's values as the console has them. */
final class EmbeddedElements {

    private final GraphElements elements;
    private final GraphValues values;

    EmbeddedElements(GraphElements elements) {
        this.elements = elements;
        this.values = new GraphValues(elements, this::special);
    }

    List<@Nullable Object> row(List<String> columns, Map<String, Object> row) {
        var converted = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> converted.add(values.value(row.get(column))));
        return converted;
    }

    private @Nullable TypedValue special(Object value) {
        return switch (value) {
            case Node node -> new TypedValue.OfNode(add(node));
            case Relationship relationship -> new TypedValue.OfRelationship(add(relationship));
            case Path path -> new TypedValue.OfPath(ids(path));
            case Point point -> new TypedValue.OfPoint(point.toString());
            default -> null;
        };
    }

    private String add(Node node) {
        if (elements.lacksNode(node.getElementId())) {
            var labels = new ArrayList<String>();
            node.getLabels().forEach((Label label) -> labels.add(label.name()));
            elements.add(new GraphElements.Node(node.getElementId(), labels, values.ofNode(node.getAllProperties())));
        }
        return node.getElementId();
    }

    private String add(Relationship it) {
        if (elements.lacksRelationship(it.getElementId())) {
            elements.add(new GraphElements.Relationship(
                    it.getElementId(),
                    it.getType().name(),
                    it.getStartNode().getElementId(),
                    it.getEndNode().getElementId(),
                    values.map(it.getAllProperties())));
        }
        return it.getElementId();
    }

    private List<String> ids(Path path) {
        var ids = new ArrayList<String>();
        path.forEach(it -> ids.add(it instanceof Node node ? add(node) : add((Relationship) it)));
        return ids;
    }
}
