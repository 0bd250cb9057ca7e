package app.partymode.benchmark.contender;

import app.partymode.benchmark.depth.Depth;
import app.partymode.benchmark.depth.Neo4jDepth;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.OnNeo4j;
import app.partymode.contacts.neo4j.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The service's adapters for the graph, wherever the graph is. */
abstract class Neo4jRow implements Contender {

    private static final Statement LEAST = new Statement("floor", "RETURN 1 AS one");

    /** A statement that takes longer than a request may wait is measured all the same, on a machine that has other work. */
    private static final String TIME_LIMIT = "10m";

    private final Map<String, Object> properties;
    private final Wiring wiring;
    private final Cypher cypher;

    Neo4jRow(Map<String, Object> properties) {
        this.properties = new HashMap<>(properties);
        this.properties.put("contacts.neo4j.time-limit", TIME_LIMIT);
        wiring = new Wiring(this.properties, Adapters.class);
        cypher = wiring.bean(Cypher.class);
    }

    <T> T bean(Class<T> type) {
        return wiring.bean(type);
    }

    @Override
    public Ports ports() {
        return wiring.ports();
    }

    /** The cheapest statement that there is, by the way of all others. */
    @Override
    public void floor() {
        least(cypher);
    }

    static void least(Cypher cypher) {
        cypher.read(LEAST, Map.of());
    }

    @Override
    public List<Contender> variants() {
        return CypherVariant.all(cypher, boltProperties());
    }

    /** By which the graph is reached over Bolt; empty: it is not. */
    Map<String, Object> boltProperties() {
        return Map.of();
    }

    /** Only one process can have an embedded graph. */
    @Override
    public Map<String, Object> handOver() {
        wiring.close();
        return properties;
    }

    @Override
    public void close() {
        wiring.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.neo4j")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = OnNeo4j.class))
    static class Adapters {

        @Bean
        Depth depth(Cypher cypher) {
            return new Neo4jDepth(cypher);
        }
    }
}
