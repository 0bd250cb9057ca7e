package app.partymode.contacts.neo4j;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the graph as a matcher.
 *
 * @param engine where it runs
 * @param timeLimit how long a statement or a transaction may take, its retries and the wait for a permit included; a request that
 *     takes longer fails as if the graph were down
 */
@Validated
@ConfigurationProperties("contacts.neo4j")
public record Neo4jProperties(
        @NotNull @DefaultValue("bolt") Engine engine,

        @NotNull @DefaultValue("20s") @DurationMin(millis = 1)
        Duration timeLimit) {

    /** Where the graph runs. */
    public enum Engine {
        /** In a server, reached over Bolt. */
        BOLT,
        /** In the service's own process, which takes the module embedded-graph. */
        EMBEDDED
    }
}
