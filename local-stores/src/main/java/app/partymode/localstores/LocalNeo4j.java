package app.partymode.localstores;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j server in this process, reached over Bolt. */
public final class LocalNeo4j implements LocalStore {

    /** After twice this a driver takes a silent server for gone; Neo4j's own default is a minute. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    /** How long it waits for open connections when it stops, twice; a driver connects again by itself. */
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(100);

    /** For how long a plan stays, however much the data grows. Neo4j's own ten seconds are for data that lives longer than a plan takes. */
    private static final Duration REPLAN_INTERVAL = Duration.ofHours(1);

    private final URI bolt;
    private final Runnable stop;

    private LocalNeo4j(URI bolt, Runnable stop) {
        this.bolt = bolt;
        this.stop = stop;
    }

    /** From neo4j-harness; its data is deleted when it stops. */
    public static LocalNeo4j temporary() {
        Neo4j server = Neo4jBuilders.newInProcessBuilder()
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .withConfig(GraphDatabaseSettings.cypher_min_replan_interval, REPLAN_INTERVAL)
                .withConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .withConfig(BoltConnector.thread_pool_max_size, 128)
                .withConfig(BoltConnector.connection_keep_alive, SIGN_OF_LIFE)
                .withConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                .withConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT)
                .build();
        return new LocalNeo4j(server.boltURI(), server::close);
    }

    /** Keeps its data in {@code directory}. */
    public static LocalNeo4j in(Path directory) {
        return in(directory, 0);
    }

    /** @param port 0 for one that is free */
    public static LocalNeo4j in(Path directory, int port) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(directory.toAbsolutePath())
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, REPLAN_INTERVAL)
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .setConfig(BoltConnector.thread_pool_max_size, 128)
                .setConfig(BoltConnector.connection_keep_alive, SIGN_OF_LIFE)
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, SHUTDOWN_WAIT)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, SHUTDOWN_WAIT)
                .setConfig(HttpConnector.enabled, false)
                .build();
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        var address = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return new LocalNeo4j(URI.create("bolt://127.0.0.1:" + address.getPort()), service::shutdown);
    }

    @Override
    public String uri() {
        return bolt.toString();
    }

    @Override
    public int port() {
        return bolt.getPort();
    }

    @Override
    public void close() {
        stop.run();
    }
}
