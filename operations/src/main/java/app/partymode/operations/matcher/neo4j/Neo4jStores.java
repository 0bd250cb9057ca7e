package app.partymode.operations.matcher.neo4j;

import app.partymode.contacts.neo4j.Neo4jAdapter;
import app.partymode.operations.matcher.Adapters;
import app.partymode.operations.matcher.MatcherStore;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Opens graphs. */
public final class Neo4jStores {

    private Neo4jStores() {}

    /** A server's, over Bolt. */
    public static MatcherStore at(String uri, String username, String password) {
        Map<String, Object> server = Map.of("contacts.matcher", "neo4j", "spring.neo4j.uri", uri);
        return new Neo4jStore(new Adapters(
                password.isEmpty()
                        ? server
                        : Map.of(
                                "contacts.matcher", "neo4j",
                                "spring.neo4j.uri", uri,
                                "spring.neo4j.authentication.username", username,
                                "spring.neo4j.authentication.password", password),
                Wired.class));
    }

    /** One that no service runs on at the moment, in its directory. */
    public static MatcherStore in(Path directory) {
        return new Neo4jStore(new Adapters(
                Map.of(
                        "contacts.matcher", "neo4j",
                        "contacts.neo4j.engine", "embedded",
                        "contacts.neo4j.embedded.memory-per-transaction", "0B",
                        "contacts.neo4j.embedded.directory", directory.toString()),
                Wired.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.neo4j")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Neo4jAdapter.class))
    static class Wired {}
}
