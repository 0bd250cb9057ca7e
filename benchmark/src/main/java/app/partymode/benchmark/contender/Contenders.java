package app.partymode.benchmark.contender;

import app.partymode.benchmark.contender.rival.KuzuBooks;
import app.partymode.benchmark.contender.rival.LmdbBooks;
import app.partymode.benchmark.contender.rival.RedisSets;
import app.partymode.benchmark.contender.rival.SqliteBooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All rows over fresh stores. A row that does not start is missing, with the reason; the others go on without it. */
public final class Contenders implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.temporary();
    private final List<Contender> started = new ArrayList<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<AutoCloseable> servers = new ArrayList<>();

    /** For a run that is told to end before its time. */
    private final Thread atExit = new Thread(this::stopEarly);

    private volatile boolean ending;
    private boolean stopped;

    private Contenders() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** All rows. */
    public static Contenders all(StoreSizes sizes) {
        Contenders all = new Contenders();
        all.startMatchers(sizes, true);
        all.startRivals();
        return all;
    }

    /** What the service can be run with, and the limit. */
    public static Contenders ofTheService(StoreSizes sizes) {
        Contenders some = new Contenders();
        some.startMatchers(sizes, false);
        return some;
    }

    private void startMatchers(StoreSizes sizes, boolean otherSql) {
        start(ContenderNames.ARRAYS, SortedArrays::new);
        start(ContenderNames.BOLT, () -> new Neo4jBolt(folder.below("bolt"), sizes));
        start(ContenderNames.EMBEDDED, () -> new Neo4jEmbedded(folder.below("embedded"), sizes));
        try {
            var server = new PostgresServer(folder.below("postgresql"), sizes);
            servers.add(server);
            start(ContenderNames.SQL, () -> new PostgresVanilla(server, sizes));
            if (otherSql) {
                startOtherSql(server, sizes);
            }
        } catch (RuntimeException e) {
            missing.put(ContenderNames.SQL, String.valueOf(e.getMessage()));
            missing.put(ContenderNames.TUNED_SQL, String.valueOf(e.getMessage()));
        }
    }

    private void startOtherSql(PostgresServer server, StoreSizes sizes) {
        started.stream()
                .filter(PostgresVanilla.class::isInstance)
                .map(PostgresVanilla.class::cast)
                .findFirst()
                .ifPresent(written -> start(ContenderNames.NAIVE_SQL, () -> new PostgresNaive(written)));
        start(ContenderNames.TUNED_SQL, () -> new PostgresTuned(server, sizes));
    }

    private void startRivals() {
        start(ContenderNames.REDIS, () -> new Rival(ContenderNames.REDIS, new RedisSets(below("redis"))));
        start(ContenderNames.SQLITE, () -> new Rival(ContenderNames.SQLITE, new SqliteBooks(below("sqlite"))));
        start(ContenderNames.LMDB, () -> new Rival(ContenderNames.LMDB, new LmdbBooks(below("lmdb"))));
        start(ContenderNames.KUZU, () -> new Rival(ContenderNames.KUZU, new KuzuBooks(below("kuzu"))));
    }

    private Path below(String name) {
        return folder.below(name).path();
    }

    private void start(String name, Supplier<Contender> row) {
        try {
            started.add(row.get());
        } catch (RuntimeException | LinkageError e) {
            missing.put(name, String.valueOf(e.getMessage()));
        }
    }

    /** Those that run, the limit first. */
    public List<Contender> rows() {
        return List.copyOf(started);
    }

    /** Those that did not start, with the reasons. */
    public Map<String, String> missing() {
        return Map.copyOf(missing);
    }

    /** A row that can't go on. */
    public void drop(Contender row, String reason) {
        started.remove(row);
        missing.put(row.name(), reason);
        close(row);
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending and has nothing left to stop
        }
    }

    /** Whether the process was told to end, which explains later failures. */
    public boolean isEnding() {
        return ending;
    }

    private void stopEarly() {
        ending = true;
        stop();
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            List.copyOf(started).forEach(Contenders::close);
            servers.forEach(Contenders::close);
            folder.delete();
        }
    }

    private static void close(AutoCloseable store) {
        try {
            store.close();
        } catch (Exception e) {
            // its data is deleted anyway; the other stores are still to be closed
        }
    }
}
