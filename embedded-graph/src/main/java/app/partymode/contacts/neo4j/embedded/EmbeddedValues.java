package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.Row;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as they go over Bolt. Neo4j itself is less strict: it would keep an {@code int} an {@code int}, and a list that is a
 * property comes back as an array.
 */
public final class EmbeddedValues {

    private EmbeddedValues() {}

    public static Map<String, @Nullable Object> given(Map<String, ? extends @Nullable Object> parameters) {
        return map(parameters);
    }

    public static Row row(Map<String, ? extends @Nullable Object> columns) {
        return new Row(map(columns));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case Collection<?> values -> list(values);
            case Map<?, ?> map -> map(map);
            case byte[] bytes -> bytes;
            default -> value.getClass().isArray() ? list(value) : value;
        };
    }

    private static List<@Nullable Object> list(Collection<?> values) {
        var plain = new ArrayList<@Nullable Object>(values.size());
        values.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    private static List<@Nullable Object> list(Object array) {
        int length = Array.getLength(array);
        var plain = new ArrayList<@Nullable Object>(length);
        for (int i = 0; i < length; i++) {
            plain.add(plain(Array.get(array, i)));
        }
        return plain;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        var plain = HashMap.<String, @Nullable Object>newHashMap(map.size());
        map.forEach((key, value) -> plain.put((String) key, plain(value)));
        return plain;
    }
}
