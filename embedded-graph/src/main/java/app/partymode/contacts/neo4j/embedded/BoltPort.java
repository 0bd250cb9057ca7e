package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.UnusableGraph;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingValueParsers;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.config.Setting;

/**
 * A Bolt port for an operator's cypher-shell: off unless it has an address. Its clients may read and write everything,
 * so without a password it listens on the loopback interface only.
 */
record BoltPort(String address, String password) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+):(\\d{1,5})");
    private static final int SHORTEST_PASSWORD = 8;
    private static final int CLIENTS_AT_ONCE = 16;

    /** How long a service that stops waits for them, twice. Neo4j's own 12 seconds would be most of the time that an orchestrator gives it. */
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(500);

    BoltPort {
        if (!address.isEmpty()) {
            check(address, password);
        }
    }

    private static void check(String address, String password) {
        if (!HOST_AND_PORT.matcher(address).matches()) {
            throw new UnusableGraph(
                    "contacts.neo4j.embedded.bolt-address is not host:port", "Write it as 127.0.0.1:7687");
        }
        if (password.isEmpty() && !isOfThisMachine(address)) {
            throw new UnusableGraph(
                    "contacts.neo4j.embedded.bolt-address would let everyone read and change the graph",
                    "Set contacts.neo4j.embedded.bolt-password, or listen on 127.0.0.1");
        }
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            throw new UnusableGraph(
                    "contacts.neo4j.embedded.bolt-password is shorter than " + SHORTEST_PASSWORD + " characters",
                    "Set a longer one");
        }
    }

    private static boolean isOfThisMachine(String address) {
        var resolved = socketOf(address).socketAddress();
        return !resolved.isUnresolved() && resolved.getAddress().isLoopbackAddress();
    }

    private static SocketAddress socketOf(String address) {
        return SettingValueParsers.SOCKET_ADDRESS.parse(address);
    }

    Map<Setting<?>, Object> settings() {
        if (address.isEmpty()) {
            return Map.of(BoltConnector.enabled, false);
        }
        return Map.of(
                BoltConnector.enabled,
                true,
                BoltConnector.listen_address,
                socketOf(address),
                BoltConnector.thread_pool_max_size,
                CLIENTS_AT_ONCE,
                BoltConnectorInternalSettings.connection_shutdown_wait_time,
                SHUTDOWN_WAIT,
                BoltConnectorInternalSettings.thread_pool_shutdown_wait_time,
                SHUTDOWN_WAIT,
                GraphDatabaseSettings.auth_enabled,
                !password.isEmpty());
    }

    /** Gives the user neo4j the password of the settings, whatever it was before. */
    void admit(DatabaseManagementService service) {
        if (!address.isEmpty() && !password.isEmpty()) {
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password));
        }
    }

    @Override
    public String toString() {
        return address;
    }
}
