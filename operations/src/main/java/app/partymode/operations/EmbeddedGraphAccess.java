package app.partymode.operations;

import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.neo4j.Neo4jStores;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The graph in the contacts service's process, found by that service's variables: behind its port for Bolt while the service
 * runs, else in its directory, which belongs to one process at a time.
 */
record EmbeddedGraphAccess(Map<String, String> environment) {

    private static final String PREFIX = "CONTACTS_NEO4J_EMBEDDED_";
    private static final int PATIENCE_MILLIS = 5_000;

    boolean isChosen() {
        return environment.getOrDefault("CONTACTS_NEO4J_ENGINE", "bolt").equalsIgnoreCase("embedded");
    }

    MatcherStore open() {
        String address = variable("BOLT_ADDRESS", "");
        if (!address.isEmpty() && listens(URI.create("bolt://" + address))) {
            return Neo4jStores.at("bolt://" + address, "neo4j", variable("BOLT_PASSWORD", ""));
        }
        return Neo4jStores.in(Path.of(variable("DIRECTORY", "data/neo4j")));
    }

    /** Spring takes both ways of writing. */
    private String variable(String name, String standard) {
        return environment.getOrDefault(
                PREFIX + name, environment.getOrDefault(PREFIX + name.replace("_", ""), standard));
    }

    private static boolean listens(URI bolt) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(bolt.getHost(), bolt.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
