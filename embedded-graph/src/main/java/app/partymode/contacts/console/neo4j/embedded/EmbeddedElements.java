package app.partymode.contacts.console.neo4j.embedded;

import app.partymode.contacts.console.Elements;
import app.partymode.contacts.console.Special;
import java.lang.reflect.Array;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.spatial.Point;

/** The engine's values as the console has them. */
record EmbeddedElements(Elements elements) {

    List<@Nullable Object> row(List<String> columns, Map<String, Object> row) {
        var values = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> values.add(value(row.get(column))));
        return values;
    }

    private @Nullable Object value(@Nullable Object value) {
        elements.count();
        return switch (value) {
            case null -> null;
            case Node node -> new Special.OfNode(add(node));
            case Relationship relationship -> new Special.OfRelationship(add(relationship));
            case Path path -> new Special.OfPath(ids(path));
            case Collection<?> list -> list(list);
            case Map<?, ?> map -> new Special.OfMap(map(map));
            case Temporal time -> new Special.OfTime(time.toString());
            case TemporalAmount duration -> new Special.OfTime(duration.toString());
            case Point point -> new Special.OfPoint(point.toString());
            case Boolean _, Long _, Double _, String _ -> value;
            case Float number -> number.doubleValue();
            case Number number -> number.longValue();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.getClass().isArray() ? array(value) : value.toString();
        };
    }

    private List<@Nullable Object> list(Collection<?> list) {
        var values = new ArrayList<@Nullable Object>(list.size());
        list.forEach(it -> values.add(value(it)));
        return values;
    }

    private List<@Nullable Object> array(Object array) {
        int length = Array.getLength(array);
        var values = new ArrayList<@Nullable Object>(length);
        for (int i = 0; i < length; i++) {
            values.add(value(Array.get(array, i)));
        }
        return values;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, it) -> values.put((String) key, value(it)));
        return values;
    }

    private String add(Node node) {
        if (elements.lacksNode(node.getElementId())) {
            var labels = new ArrayList<String>();
            node.getLabels().forEach((Label label) -> labels.add(label.name()));
            elements.add(new Elements.Node(node.getElementId(), labels, properties(node)));
        }
        return node.getElementId();
    }

    private String add(Relationship it) {
        if (elements.lacksRelationship(it.getElementId())) {
            elements.add(new Elements.Relationship(
                    it.getElementId(),
                    it.getType().name(),
                    it.getStartNode().getElementId(),
                    it.getEndNode().getElementId(),
                    properties(it)));
        }
        return it.getElementId();
    }

    private Map<String, @Nullable Object> properties(Entity entity) {
        return map(entity.getAllProperties());
    }

    private List<String> ids(Path path) {
        var ids = new ArrayList<String>();
        path.forEach(it -> ids.add(it instanceof Node node ? add(node) : add((Relationship) it)));
        return ids;
    }
}
