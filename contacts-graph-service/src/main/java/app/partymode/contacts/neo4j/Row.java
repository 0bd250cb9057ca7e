package app.partymode.contacts.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of an answer, or a map in it: integers are {@link Long}s, other numbers {@link Double}s, texts {@link String}s, lists and maps hold the same. */
public record Row(Map<String, @Nullable Object> values) {

    public long number(String column) {
        return (Long) value(column);
    }

    public double decimal(String column) {
        return (Double) value(column);
    }

    public String text(String column) {
        return (String) value(column);
    }

    public @Nullable String textOrNull(String column) {
        return (String) values.get(column);
    }

    public boolean flag(String column) {
        return (Boolean) value(column);
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }

    @SuppressWarnings("unchecked")
    public List<Long> numbers(String column) {
        return (List<Long>) value(column);
    }

    @SuppressWarnings("unchecked")
    public List<String> texts(String column) {
        return (List<String>) value(column);
    }

    /** A list of lists. */
    @SuppressWarnings("unchecked")
    public List<List<@Nullable Object>> lists(String column) {
        return (List<List<@Nullable Object>>) value(column);
    }

    /** A map. */
    @SuppressWarnings("unchecked")
    public Row row(String column) {
        return new Row((Map<String, @Nullable Object>) value(column));
    }

    /** A list of maps. */
    @SuppressWarnings("unchecked")
    public List<Row> rows(String column) {
        return ((List<Map<String, @Nullable Object>>) value(column))
                .stream().map(Row::new).toList();
    }

    private Object value(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }
}
