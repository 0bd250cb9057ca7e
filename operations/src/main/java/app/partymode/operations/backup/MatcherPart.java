package app.partymode.operations.backup;

import app.partymode.operations.matcher.CanonicalRow;
import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.RowKind;
import app.partymode.operations.terminal.OperationRefused;
import app.partymode.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The matcher's store. The feed is read first, so that whatever else a running service has added since is told again by the
 * rebuild that follows a restore. A restored feed has another name: a cursor that was given out after the backup would point
 * to updates that the restored feed gives to something else, and so it expires.
 */
public final class MatcherPart implements BackupPart {

    private static final String FEED = "feed";
    private static final int NAME_LENGTH = 8;

    private final MatcherStore store;
    private final Progress progress;

    public MatcherPart(MatcherStore store, Progress progress) {
        this.store = store;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "matcher";
    }

    @Override
    public void dump(Consumer<String> lines) {
        store.freeze();
        var feed = store.feed();
        if (feed == null) {
            throw new OperationRefused("no service has ever run on the matcher's store: is it the right one?");
        }
        lines.accept(line(FEED, feed));
        for (RowKind kind : RowKind.values()) {
            try (var phase = progress.begin(kind.label(), store.extent(kind).count())) {
                @Nullable Object after = null;
                for (var rows = store.read(kind, after); !rows.isEmpty(); rows = store.read(kind, after)) {
                    for (SortedMap<String, @Nullable Object> row : rows) {
                        lines.accept(line(kind.label(), row));
                    }
                    phase.step(rows.size());
                    after = kind.key(rows.getLast());
                }
            }
        }
    }

    private static String line(String kind, Map<String, @Nullable Object> row) {
        return CanonicalRow.text(Map.of("kind", kind, "row", row));
    }

    @Override
    public boolean isEmpty() {
        return store.isEmpty();
    }

    @Override
    public void clear() {
        store.clear();
    }

    @Override
    @SuppressWarnings("unchecked")
    public void restore(Stream<String> lines) {
        var page = new ArrayList<SortedMap<String, @Nullable Object>>();
        var feed = new TreeMap<String, @Nullable Object>();
        @Nullable RowKind former = null;
        for (String line : (Iterable<String>) lines::iterator) {
            var read = CanonicalRow.parse(line);
            var row = (SortedMap<String, @Nullable Object>) Objects.requireNonNull(read.get("row"));
            String name = (String) Objects.requireNonNull(read.get("kind"));
            if (name.equals(FEED)) {
                feed.putAll(row);
                continue;
            }
            RowKind kind = RowKind.labelled(name);
            if (former != null && (former != kind || page.size() >= kind.page())) {
                write(former, page, feed);
            }
            former = kind;
            page.add(row);
        }
        if (former != null) {
            write(former, page, feed);
        }
        if (feed.isEmpty()) {
            throw new OperationRefused("the backup tells nothing of the matcher's feed");
        }
        store.writeFeed(renamed(feed));
    }

    private void write(
            RowKind kind, List<SortedMap<String, @Nullable Object>> page, Map<String, @Nullable Object> feed) {
        if (kind == RowKind.UPDATES) {
            long head = (Long) Objects.requireNonNull(feed.get("head"));
            for (int i = 0; i < page.size(); i++) {
                page.set(i, LaterUpdates.without(page.get(i), head));
            }
        }
        store.write(kind, page);
        page.clear();
    }

    /**
     * Without a position in any stream, and incomplete: the service asks for a rebuild when it starts. As no cursor of before
     * is valid, their secret is made anew; a backup of an earlier version has none.
     */
    private static SortedMap<String, @Nullable Object> renamed(SortedMap<String, @Nullable Object> feed) {
        var renamed = new TreeMap<String, @Nullable Object>(feed);
        renamed.put("id", UUID.randomUUID().toString().substring(0, NAME_LENGTH));
        renamed.put("cursorSecret", UUID.randomUUID() + "" + UUID.randomUUID());
        renamed.put("position", 0L);
        renamed.put("complete", false);
        renamed.remove("stream");
        renamed.remove("rebuilding");
        return renamed;
    }

    @Override
    public void close() {
        store.close();
    }
}
