package app.partymode.contacts.console.neo4j;

import app.partymode.contacts.console.GraphElements;
import app.partymode.contacts.console.GraphValues;
import app.partymode.contacts.console.TypedValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** The driver's values as the console has them. */
final class BoltValues {

    private final GraphElements elements;
    private final GraphValues values;

    BoltValues(GraphElements elements) {
        this.elements = elements;
        this.values = new GraphValues(elements, this::special);
    }

    List<@Nullable Object> row(Record row) {
        var converted = new ArrayList<@Nullable Object>(row.size());
        row.values().forEach(value -> converted.add(values.value(value.asObject())));
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
        if (elements.lacksNode(node.elementId())) {
            var labels = new ArrayList<String>();
            node.labels().forEach(labels::add);
            elements.add(new GraphElements.Node(node.elementId(), labels, values.ofNode(node.asMap())));
        }
        return node.elementId();
    }

    private String add(Relationship it) {
        if (elements.lacksRelationship(it.elementId())) {
            elements.add(new GraphElements.Relationship(
                    it.elementId(), it.type(), it.startNodeElementId(), it.endNodeElementId(), values.map(it.asMap())));
        }
        return it.elementId();
    }

    private List<String> ids(Path path) {
        var ids = new ArrayList<String>();
        ids.add(add(path.start()));
        path.forEach(segment -> {
            ids.add(add(segment.relationship()));
            ids.add(add(segment.end()));
        });
        return ids;
    }
}
