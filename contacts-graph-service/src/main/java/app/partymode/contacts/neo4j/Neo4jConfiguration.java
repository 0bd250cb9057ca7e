package app.partymode.contacts.neo4j;

import app.partymode.migrations.StartMigration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;

/** What the graph needs wherever it runs, if it is the matcher. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@EnableConfigurationProperties(Neo4jProperties.class)
@Import({BoltConfiguration.class, MissingEmbeddedGraphConfiguration.class})
class Neo4jConfiguration {

    /** How long a graph that is just starting, or another instance that migrates it, holds up the start. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(5);

    @Bean(initMethod = "begin", destroyMethod = "stop")
    StartMigration graphMigration(@Qualifier("cypher") Cypher cypher) {
        var migrations = new Migrations(cypher, Migration.all(), PATIENCE_AT_START);
        return new StartMigration("the graph", migrations::apply, DataAccessException.class::isInstance);
    }

    @Bean
    @Primary
    Cypher migratedCypher(@Qualifier("cypher") Cypher cypher, StartMigration graphMigration) {
        return new MigratedCypher(cypher, graphMigration);
    }
}
