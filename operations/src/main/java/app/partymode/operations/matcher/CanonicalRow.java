package app.partymode.operations.matcher;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one form of a row: names in order, nothing that is null, times in UTC and in microseconds (PostgreSQL knows no finer
 * ones), sets in ascending order. Two stores that hold the same give the same text.
 */
public final class CanonicalRow {

    private static final Set<String> TIMES =
            Set.of("partyUntil", "partySince", "createdAt", "provenAt", "at", "removedAt", "fullAt", "lowSince");
    private static final Set<String> SETS = Set.of("blocks", "audience");
    private static final String DECIMAL = "rank";
    private static final String NAMES_OR_NOT = "deferredNames";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private CanonicalRow() {}

    /** A row in the one form. */
    public static SortedMap<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> row) {
        var canonical = new TreeMap<String, @Nullable Object>();
        row.forEach((name, value) -> {
            if (value != null) {
                canonical.put(name, value(name, value));
            }
        });
        return canonical;
    }

    /** A row from JSON. */
    @SuppressWarnings("unchecked")
    public static SortedMap<String, @Nullable Object> parse(String text) {
        return of((Map<String, @Nullable Object>) JSON.readValue(text, Map.class));
    }

    /** Rows, or one, as JSON. */
    public static String text(Object rows) {
        return JSON.writeValueAsString(rows);
    }

    @SuppressWarnings("unchecked")
    private static Object value(String name, Object value) {
        if (TIMES.contains(name)) {
            return time((String) value);
        }
        if (name.equals(DECIMAL)) {
            return ((Number) value).doubleValue(); // PostgreSQL writes 1.0 as 1
        }
        if (value instanceof Map<?, ?> map) {
            return of((Map<String, @Nullable Object>) map);
        }
        if (value instanceof List<?> list) {
            return list(name, (List<@Nullable Object>) list);
        }
        return value;
    }

    private static List<@Nullable Object> list(String name, List<@Nullable Object> list) {
        var canonical = new ArrayList<@Nullable Object>(list.size());
        for (Object element : list) {
            canonical.add(element == null ? absent(name) : value("", element));
        }
        if (SETS.contains(name)) {
            canonical.sort((one, other) -> Long.compare((Long) one, (Long) other));
        }
        return Collections.unmodifiableList(canonical);
    }

    private static @Nullable Object absent(String name) {
        return name.equals(NAMES_OR_NOT) ? "" : null;
    }

    /** Neo4j writes a zone's name behind the offset where it has one. */
    private static String time(String text) {
        var time = text.endsWith("]")
                ? ZonedDateTime.parse(text).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        return time.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
