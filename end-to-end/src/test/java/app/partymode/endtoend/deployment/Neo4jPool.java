package app.partymode.endtoend.deployment;

import app.partymode.localstores.LocalNeo4j;
import app.partymode.localstores.LocalStore;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.neo4j.driver.GraphDatabase;

/**
 * Neo4j servers for deployments. A server plans each statement when it is first asked, which takes ten seconds for all of them, so
 * one that a former deployment has used is used again, empty: it keeps the schema, and with it the plans.
 */
final class Neo4jPool {

    private static final Queue<LocalNeo4j> FREE = new ConcurrentLinkedQueue<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FREE.forEach(LocalNeo4j::close)));
    }

    private Neo4jPool() {}

    /** A server without data. Closing it empties it for the next one. */
    static LocalStore borrow() {
        LocalNeo4j used = FREE.poll();
        return new Borrowed(used == null ? LocalNeo4j.temporary() : used);
    }

    private record Borrowed(LocalNeo4j server) implements LocalStore {

        @Override
        public String uri() {
            return server.uri();
        }

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public void close() {
            try (var driver = GraphDatabase.driver(server.uri())) {
                driver.executableQuery(
                                "MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '__') DETACH DELETE n")
                        .execute();
            }
            FREE.add(server);
        }
    }
}
