package app.partymode.contacts.neo4j;

import app.partymode.contacts.Turns;
import java.security.SecureRandom;
import java.time.Duration;
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
 * Connects to the graph if it is the matcher. Boot's own configuration of the driver comes with this one and must be excluded
 * from the application's auto-configuration, or the other matcher would need a graph too; the rest of Boot's configuration
 * for Neo4j (health) backs off by itself where there is no driver.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@Import(Neo4jAutoConfiguration.class)
@PropertySource("classpath:neo4j-defaults.properties")
class Neo4jConfiguration {

    /** About 4 seconds in all, and far more than writers who share all their numbers need. */
    private static final int MOST_TRIES = 30;

    /** A third of the driver's pool, so that readers always find a connection. */
    private static final int WRITERS_AT_ONCE = 16;

    @Bean
    Cypher cypher(Driver driver) {
        return new BoltCypher(
                driver,
                new Retries(MOST_TRIES, Duration.ofMillis(5), Duration.ofMillis(300), new SecureRandom()),
                new Turns(WRITERS_AT_ONCE, Duration.ofSeconds(10)));
    }

    /** The server warns of properties that no node has yet, with every answer; a test watches the statements instead. */
    @Bean
    ConfigBuilderCustomizer noWarningsOfAnEmptyGraph() {
        return config ->
                config.withDisabledNotificationClassifications(Set.of(NotificationClassification.UNRECOGNIZED));
    }

    @Bean(initMethod = "apply")
    Migrations graphMigrations(Cypher cypher) {
        return new Migrations(cypher, Migration.all(), Duration.ofMinutes(1));
    }
}
