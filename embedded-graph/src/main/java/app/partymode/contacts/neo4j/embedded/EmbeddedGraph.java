package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.UnusableGraph;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.locker.FileLockException;

/** A Neo4j that runs in this process and keeps its data in a directory of its own. Closing it flushes and unlocks them. */
public final class EmbeddedGraph implements AutoCloseable {

    /** A large log is replayed at the start after a crash. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DatabaseManagementService service;
    private final GraphDatabaseService database;

    private EmbeddedGraph(DatabaseManagementService service) {
        this.service = service;
        this.database = service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** Starts it; after a crash it first replays what had been committed and not been checkpointed. */
    public static EmbeddedGraph open(EmbeddedGraphProperties settings) {
        return open(settings, Map.of());
    }

    /** As tests do, with settings of Neo4j that are none of the service's. */
    static EmbeddedGraph open(EmbeddedGraphProperties settings, Map<Setting<?>, Object> more) {
        var bolt = new BoltPort(settings.boltAddress(), settings.boltPassword());
        var graph = new EmbeddedGraph(
                start(new DatabaseManagementServiceBuilder(settings.directory().toAbsolutePath())
                        .setConfig(memoryAndLogs(settings))
                        .setConfig(bolt.settings())
                        // one plan for a statement, not one for each power of ten of its lists' sizes (ADR 42)
                        .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                        .setConfig(more)));
        try {
            graph.awaitAvailable();
            bolt.admit(graph.service);
            return graph;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /** Neo4j sets 256 MB a log of transactions aside, and keeps each for two days; recovery needs the last one only. */
    private static Map<Setting<?>, Object> memoryAndLogs(EmbeddedGraphProperties settings) {
        return Map.of(
                GraphDatabaseSettings.pagecache_memory,
                settings.pageCache().toBytes(),
                GraphDatabaseSettings.memory_transaction_global_max_size,
                settings.transactionMemory().toBytes(),
                GraphDatabaseSettings.memory_transaction_max_size,
                memoryPerTransaction(settings),
                GraphDatabaseSettings.logical_log_rotation_threshold,
                ByteUnit.mebiBytes(32),
                GraphDatabaseSettings.keep_logical_logs,
                "2 files");
    }

    /** Neo4j refuses a part that is larger than the whole. */
    private static long memoryPerTransaction(EmbeddedGraphProperties settings) {
        long one = settings.memoryPerTransaction().toBytes();
        long all = settings.transactionMemory().toBytes();
        return all == 0 ? one : Math.min(one, all);
    }

    private static DatabaseManagementService start(DatabaseManagementServiceBuilder builder) {
        try {
            return builder.build();
        } catch (RuntimeException e) {
            if (isLocked(e)) {
                throw new UnusableGraph(
                        "another process runs on the graph in contacts.neo4j.embedded.directory",
                        "Stop it, or give this one a directory of its own");
            }
            throw e;
        }
    }

    private static boolean isLocked(RuntimeException failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof FileLockException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private void awaitAvailable() {
        if (!database.isAvailable(PATIENCE.toMillis())) {
            throw new IllegalStateException("the graph did not start; logs/debug.log in its directory tells why");
        }
    }

    /** For what is no statement of the service: measurements, plans. */
    public GraphDatabaseService database() {
        return database;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
