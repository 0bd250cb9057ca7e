package app.partymode.contacts.neo4j;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the graph needs wherever it runs, if it is the matcher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@EnableConfigurationProperties(Neo4jProperties.class)
@Import({BoltConfiguration.class, MissingEmbeddedGraphConfiguration.class})
class Neo4jConfiguration {

    @Bean(initMethod = "apply")
    Migrations graphMigrations(Cypher cypher) {
        return new Migrations(cypher, Migration.all(), Duration.ofMinutes(1));
    }
}
