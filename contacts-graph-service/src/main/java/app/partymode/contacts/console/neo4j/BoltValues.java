package app.partymode.contacts.console.neo4j;

import app.partymode.contacts.console.Elements;
import app.partymode.contacts.console.Special;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** The driver's values as the console has them. */
record BoltValues(Elements elements) {

    List<@Nullable Object> row(Record row) {
        var values = new ArrayList<@Nullable Object>(row.size());
        row.values().forEach(value -> values.add(value(value.asObject())));
        return values;
    }

    private @Nullable Object value(@Nullable Object value) {
        elements.count();
        return switch (value) {
            case null -> null;
            case Node node -> new Special.OfNode(add(node));
            case Relationship relationship -> new Special.OfRelationship(add(relationship));
            case Path path -> new Special.OfPath(ids(path));
            case List<?> list -> list(list);
            case Map<?, ?> map -> new Special.OfMap(map(map));
            case Temporal time -> new Special.OfTime(time.toString());
            case IsoDuration duration -> new Special.OfTime(duration.toString());
            case Point point -> new Special.OfPoint(point.toString());
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Boolean _, Long _, Double _, String _ -> value;
            default -> value.toString();
        };
    }

    private List<@Nullable Object> list(List<?> list) {
        var values = new ArrayList<@Nullable Object>(list.size());
        list.forEach(it -> values.add(value(it)));
        return values;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, it) -> values.put((String) key, value(it)));
        return values;
    }

    private String add(Node node) {
        if (elements.lacksNode(node.elementId())) {
            var labels = new ArrayList<String>();
            node.labels().forEach(labels::add);
            elements.add(new Elements.Node(node.elementId(), labels, properties(node)));
        }
        return node.elementId();
    }

    private String add(Relationship it) {
        if (elements.lacksRelationship(it.elementId())) {
            elements.add(new Elements.Relationship(
                    it.elementId(), it.type(), it.startNodeElementId(), it.endNodeElementId(), properties(it)));
        }
        return it.elementId();
    }

    private Map<String, @Nullable Object> properties(Entity entity) {
        return map(entity.asMap());
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
