package app.partymode.operations.matcher;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A store whose writer dies after so many writes. */
record DyingStore(MatcherStore store, int[] writesLeft) implements MatcherStore {

    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public @Nullable SortedMap<String, @Nullable Object> feed() {
        return store.feed();
    }

    @Override
    public void writeFeed(SortedMap<String, @Nullable Object> feed) {
        live();
        store.writeFeed(feed);
    }

    @Override
    public Extent extent(RowKind kind) {
        return store.extent(kind);
    }

    @Override
    public List<SortedMap<String, @Nullable Object>> read(RowKind kind, @Nullable Object after) {
        return store.read(kind, after);
    }

    @Override
    public void write(RowKind kind, List<SortedMap<String, @Nullable Object>> rows) {
        live();
        store.write(kind, rows);
    }

    private void live() {
        if (writesLeft[0]-- <= 0) {
            throw new Death();
        }
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    public void freeze() {
        store.freeze();
    }

    @Override
    public BookChecks checks() {
        return store.checks();
    }

    @Override
    public BeanFactory ports() {
        return store.ports();
    }

    @Override
    public void close() {}
}
