package app.partymode.operations.matcher;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The kinds of things that a matcher keeps, in the order in which they are written. Each row has a key, which orders them. */
public enum RowKind {
    USERS("number", 1_000),
    SUPPRESSIONS("number", 1_000),
    /** A row is a whole book: its contacts, the deferred ones, its version. */
    BOOKS("owner", 5),
    /** A row is all updates about one number. */
    UPDATES("subject", 50),
    /** A row is all numbers that one user has tested and removed. */
    TESTED("userId", 5),
    BUDGETS("userId", 1_000),
    RANKS("userId", 1_000);

    private final String key;
    private final int page;

    RowKind(String key, int page) {
        this.key = key;
        this.page = page;
    }

    /** How many are read and written at once: so few that the largest fit a small heap. */
    public int page() {
        return page;
    }

    /** Where to read from, to get what comes after a key; null: from the beginning. */
    public Object from(@Nullable Object after) {
        return after != null ? after : key.equals("userId") ? "" : (Object) 0L;
    }

    /** Rows that were read from a key on, without that key's own. */
    public List<SortedMap<String, @Nullable Object>> behind(
            @Nullable Object after, List<SortedMap<String, @Nullable Object>> rows) {
        return rows.isEmpty() || !key(rows.getFirst()).equals(after) ? rows : rows.subList(1, rows.size());
    }

    /** The kind with this label. */
    public static RowKind labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The key of a row. */
    public Object key(SortedMap<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get(key));
    }

    /** The name in files and statements. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
