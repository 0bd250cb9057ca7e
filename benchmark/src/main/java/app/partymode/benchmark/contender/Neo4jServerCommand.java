package app.partymode.benchmark.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Serves a graph over Bolt until its input ends. The benchmark starts itself so, to have a server in a process of its own. */
@Command(name = Neo4jServerCommand.NAME, hidden = true)
public final class Neo4jServerCommand implements Runnable {

    static final String NAME = "neo4j-server";

    static final String CHECKPOINT_DONE = "checkpoint done";

    /** A statement that hangs must fail, so that the run goes on. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    @Parameters(index = "0")
    private Path folder = Path.of("");

    @Parameters(index = "1")
    private int cacheMegabytes;

    @Override
    public void run() {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(cacheMegabytes))
                .setConfig(GraphDatabaseSettings.transaction_timeout, LONGEST_TRANSACTION)
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(HttpConnector.enabled, false)
                .build();
        try {
            IO.println("bolt://127.0.0.1:" + port(service));
            serve(service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
        } catch (IOException e) {
            // the parent is gone, which is the end just as well
        } finally {
            service.shutdown();
        }
    }

    /** Each line of the input asks for a checkpoint; the end of the input is the end. */
    private static void serve(GraphDatabaseService database) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            GraphFiles.checkpoint(database);
            IO.println(CHECKPOINT_DONE);
        }
    }

    private static int port(DatabaseManagementService service) {
        var database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }
}
