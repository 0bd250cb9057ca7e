package app.partymode.contacts.neo4j;

import app.partymode.contacts.WritePermits;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationClassification;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * Connects to the graph if it is the matcher and runs in a server. Boot's own configuration of the driver comes with this one
 * and must be excluded from the application's auto-configuration, or another matcher would need a graph too; the rest of
 * Boot's configuration for Neo4j (health) backs off by itself where there is no driver.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@ConditionalOnProperty(name = "contacts.neo4j.engine", havingValue = "bolt", matchIfMissing = true)
@Import(Neo4jAutoConfiguration.class)
@PropertySource("classpath:neo4j-defaults.properties")
class BoltConfiguration {

    /** A third of the driver's pool, so that readers always find a connection. */
    private static final int WRITERS_AT_ONCE = 16;

    @Bean
    Cypher cypher(Driver driver, Neo4jProperties settings) {
        return new BoltCypher(
                driver,
                new GraphRetries(new BoltFailures()),
                WritePermits.of(WRITERS_AT_ONCE, settings.timeLimit()),
                settings.timeLimit());
    }

    /** In place of Boot's own, which waits for a server that hangs as long as the driver does. */
    @Bean
    GraphHealth neo4jHealthIndicator(Cypher cypher) {
        return new GraphHealth(cypher, "bolt");
    }

    /** The server warns of properties that no node has yet, with every answer; a test watches the statements instead. */
    @Bean
    ConfigBuilderCustomizer noWarningsOfAnEmptyGraph() {
        return config ->
                config.withDisabledNotificationClassifications(Set.of(NotificationClassification.UNRECOGNIZED));
    }
}
