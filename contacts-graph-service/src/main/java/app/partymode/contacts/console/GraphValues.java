package app.partymode.contacts.console;

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

/** The graph's values as the console has them. Each way to the graph adds what it has types of its own for. */
public final class GraphValues {

    /** The types of one way to the graph. */
    public interface OwnTypes {

        /** What the console has for a node, a relationship, a path or a point; null for any other value. */
        @Nullable
        TypedValue special(Object value);
    }

    private final GraphElements elements;
    private final OwnTypes own;

    public GraphValues(GraphElements elements, OwnTypes own) {
        this.elements = elements;
        this.own = own;
    }

    public @Nullable Object value(@Nullable Object value) {
        elements.count();
        return switch (value) {
            case null -> null;
            case Boolean _, Long _, Double _, String _ -> value;
            case Float number -> number.doubleValue();
            case Number number -> number.longValue();
            case Collection<?> list -> list(list);
            case Map<?, ?> map -> new TypedValue.OfMap(map(map));
            case Temporal time -> new TypedValue.OfTime(time.toString());
            case TemporalAmount duration -> new TypedValue.OfTime(duration.toString());
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.getClass().isArray() ? array(value) : other(value);
        };
    }

    public Map<String, @Nullable Object> map(Map<?, ?> map) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, it) -> values.put((String) key, value(it)));
        return values;
    }

    /** The properties of a node, without the document of its owner's book. */
    public Map<String, @Nullable Object> ofNode(Map<String, ?> properties) {
        var shown = new LinkedHashMap<String, Object>(properties);
        shown.keySet().removeAll(ContactNames.DOCUMENT);
        return map(shown);
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

    private Object other(Object value) {
        TypedValue special = own.special(value);
        return special == null ? value.toString() : special;
    }
}
