package app.partymode.operations;

import app.partymode.operations.matcher.MatcherStore;
import app.partymode.operations.matcher.neo4j.Neo4jStores;
import app.partymode.operations.matcher.postgresql.PostgresStores;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the matchers' stores are; by default as the service finds them, in the environment. */
final class MatcherOptions {

    /** What a matcher runs on. */
    enum Store {
        NEO4J,
        POSTGRESQL
    }

    @Option(
            names = "--neo4j-uri",
            defaultValue = "${env:NEO4J_URI:-bolt://localhost:7687}",
            description = "Default: NEO4J_URI")
    private String neo4jUri = "";

    @Option(
            names = "--neo4j-username",
            defaultValue = "${env:NEO4J_USERNAME:-neo4j}",
            description = "Default: NEO4J_USERNAME")
    private String neo4jUsername = "";

    @Option(
            names = "--neo4j-directory",
            description =
                    "the directory of a graph that ran in the service's process, in place of a server; the service"
                            + " must not run. Default with CONTACTS_NEO4J_ENGINE=embedded: the service's port for Bolt"
                            + " while it runs, else its directory")
    private @Nullable Path neo4jDirectory;

    @Option(
            names = "--postgres-url",
            defaultValue = "${env:POSTGRES_URL:-jdbc:postgresql://localhost:5432/partymode}",
            description = "Default: POSTGRES_URL")
    private String postgresUrl = "";

    @Option(
            names = "--postgres-username",
            defaultValue = "${env:POSTGRES_USERNAME:-}",
            description = "Default: POSTGRES_USERNAME")
    private String postgresUsername = "";

    /** Passwords come from the environment alone: all users of a machine can read the arguments of a process. */
    MatcherStore open(Store store) {
        return switch (store) {
            case NEO4J -> openGraph();
            case POSTGRESQL -> PostgresStores.at(postgresUrl, postgresUsername, password("POSTGRES_PASSWORD"));
        };
    }

    private MatcherStore openGraph() {
        var embedded = new EmbeddedGraphAccess(System.getenv());
        if (neo4jDirectory != null) {
            return Neo4jStores.in(neo4jDirectory);
        }
        return embedded.isChosen()
                ? embedded.open()
                : Neo4jStores.at(neo4jUri, neo4jUsername, password("NEO4J_PASSWORD"));
    }

    private static String password(String variable) {
        return System.getenv().getOrDefault(variable, "");
    }
}
