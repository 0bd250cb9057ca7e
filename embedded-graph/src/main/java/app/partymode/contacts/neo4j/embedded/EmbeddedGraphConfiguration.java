package app.partymode.contacts.neo4j.embedded;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.GraphHealth;
import app.partymode.contacts.neo4j.Neo4jProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the graph in this process if the settings say so. The service's own search for components finds it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@ConditionalOnProperty(name = "contacts.neo4j.engine", havingValue = "embedded")
@EnableConfigurationProperties(EmbeddedGraphProperties.class)
class EmbeddedGraphConfiguration {

    @Bean
    EmbeddedGraph embeddedGraph(EmbeddedGraphProperties settings) {
        return EmbeddedGraph.open(settings);
    }

    @Bean
    Cypher cypher(EmbeddedGraph embeddedGraph, Neo4jProperties settings) {
        return new EmbeddedCypher(embeddedGraph, settings.timeLimit());
    }

    /** Named as Boot names the health of a server, so that readiness asks for one name. */
    @Bean
    GraphHealth neo4jHealthIndicator(Cypher cypher) {
        return new GraphHealth(cypher, "embedded");
    }
}
