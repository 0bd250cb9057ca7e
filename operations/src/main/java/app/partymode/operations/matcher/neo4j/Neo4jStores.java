package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.UnusableGraph;
import app.partymode.operations.matcher.MatcherAdapters;
import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.terminal.OperationRefused;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Opens graphs. */
public final class Neo4jStores {

    /** No request waits for the tool, and its statements are larger than those of requests. */
    private static final String TIME_LIMIT = "1h";

    /** A busy server may take longer for a connection than a request waits. */
    private static final String CONNECTION_LIMIT = "1m";

    private Neo4jStores() {}

    /** A server's, over Bolt. */
    public static MatcherStore at(String uri, String username, String password) {
        var server = new HashMap<String, Object>();
        server.put("contacts.matcher", "neo4j");
        server.put("contacts.neo4j.engine", "bolt"); // whatever the service's own engine is
        server.put("contacts.neo4j.time-limit", TIME_LIMIT);
        server.put("spring.neo4j.uri", uri);
        server.put("spring.neo4j.connection-timeout", CONNECTION_LIMIT);
        server.put("spring.neo4j.pool.connection-acquisition-timeout", CONNECTION_LIMIT);
        if (!password.isEmpty()) {
            server.put("spring.neo4j.authentication.username", username);
            server.put("spring.neo4j.authentication.password", password);
        }
        return new Neo4jStore(new MatcherAdapters(server, Wired.class));
    }

    /** One that no service runs on at the moment, in its directory; a new one where there is none. */
    public static MatcherStore in(Path directory) {
        try {
            return new Neo4jStore(new MatcherAdapters(
                    Map.of(
                            "contacts.matcher", "neo4j",
                            "contacts.neo4j.engine", "embedded",
                            "contacts.neo4j.time-limit", TIME_LIMIT,
                            "contacts.neo4j.embedded.page-cache", "16MB",
                            "contacts.neo4j.embedded.transaction-memory", "0B",
                            "contacts.neo4j.embedded.memory-per-transaction", "0B",
                            "contacts.neo4j.embedded.bolt-address", "",
                            "contacts.neo4j.embedded.directory", directory.toString()),
                    Wired.class));
        } catch (BeanCreationException e) {
            if (e.getMostSpecificCause() instanceof UnusableGraph unusable) {
                throw new OperationRefused(unusable.getMessage() + ": the service, which must be stopped or have"
                        + " CONTACTS_NEO4J_EMBEDDED_BOLT_ADDRESS");
            }
            throw e;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.neo4j")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnNeo4j.class))
    static class Wired {}
}
