package app.partymode.operations.matcher;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A matcher's store, read and written as rows that are the same whatever the store: see {@link CanonicalRow}. */
public interface MatcherStore extends AutoCloseable {

    /** How far the feed has come; null: there is none yet. */
    @Nullable
    SortedMap<String, @Nullable Object> feed();

    /** Writes how far the feed has come, the feed's name included. */
    void writeFeed(SortedMap<String, @Nullable Object> feed);

    /** How many rows there are of a kind. */
    Extent extent(RowKind kind);

    /** The rows after a key, in the order of their keys; none: that was all. After null: from the first one on. */
    List<SortedMap<String, @Nullable Object>> read(RowKind kind, @Nullable Object after);

    /** Writes rows, all or none, over those that have their keys. */
    void write(RowKind kind, List<SortedMap<String, @Nullable Object>> rows);

    /** Deletes everything. */
    void clear();

    /** All later reads see one snapshot, where the store can do that. */
    void freeze();

    /** Compares what it keeps twice. */
    BookChecks checks();

    /** The service's ports over this store. */
    BeanFactory ports();

    @Override
    void close();

    /** Whether there is nothing in it. */
    default boolean isEmpty() {
        for (RowKind kind : RowKind.values()) {
            if (extent(kind).count() > 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * How much there is.
     *
     * @param last the highest key; null: there is none
     */
    record Extent(long count, @Nullable Object last) {}
}
