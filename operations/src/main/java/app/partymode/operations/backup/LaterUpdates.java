package app.partymode.operations.backup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Updates written after the feed was read: the restored feed will give their sequence numbers to others. */
final class LaterUpdates {

    private LaterUpdates() {}

    @SuppressWarnings("unchecked")
    static SortedMap<String, @Nullable Object> without(SortedMap<String, @Nullable Object> row, long head) {
        var updates = (List<Map<String, @Nullable Object>>) Objects.requireNonNull(row.get("updates"));
        var kept = new TreeMap<String, @Nullable Object>(row);
        kept.put(
                "updates",
                updates.stream()
                        .filter(update -> (Long) Objects.requireNonNull(update.get("sequence")) <= head)
                        .toList());
        return kept;
    }
}
