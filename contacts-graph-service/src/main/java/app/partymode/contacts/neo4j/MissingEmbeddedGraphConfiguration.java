package app.partymode.contacts.neo4j;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fails the start where the graph is to run in this process and Neo4j is not on the class path. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "contacts.matcher", havingValue = "neo4j", matchIfMissing = true)
@ConditionalOnProperty(name = "contacts.neo4j.engine", havingValue = "embedded")
@ConditionalOnMissingClass("app.partymode.contacts.neo4j.embedded.EmbeddedGraph")
class MissingEmbeddedGraphConfiguration {

    @Bean
    Cypher cypher() {
        throw new UnusableGraph(
                "contacts.neo4j.engine=embedded needs the module embedded-graph, which is not in this application",
                "Run the jar embedded-graph-…-exec.jar instead, or set contacts.neo4j.engine=bolt");
    }
}
