package app.partymode.contacts.neo4j;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the graph as a matcher.
 *
 * @param engine where it runs
 */
@Validated
@ConfigurationProperties("contacts.neo4j")
record Neo4jProperties(@NotNull @DefaultValue("bolt") Engine engine) {

    /** Where the graph runs. */
    enum Engine {
        /** In a server, reached over Bolt. */
        BOLT,
        /** In the service's own process, which takes the module embedded-graph. */
        EMBEDDED
    }
}
