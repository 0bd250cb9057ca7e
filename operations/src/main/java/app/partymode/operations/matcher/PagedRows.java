package app.partymode.operations.matcher;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks through a store, a page at a time. */
final class PagedRows {

    private PagedRows() {}

    /** Every page of a kind after a key; null: all. */
    static void after(
            MatcherStore store,
            RowKind kind,
            @Nullable Object key,
            Consumer<List<SortedMap<String, @Nullable Object>>> page) {
        @Nullable Object after = key;
        var rows = store.read(kind, after);
        while (!rows.isEmpty()) {
            page.accept(rows);
            after = kind.key(rows.getLast());
            rows = store.read(kind, after);
        }
    }
}
