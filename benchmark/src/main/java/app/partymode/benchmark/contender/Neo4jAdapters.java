package app.partymode.benchmark.contender;

import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.Neo4jAdapter;
import app.partymode.contacts.neo4j.Statement;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** The service's adapters for the graph, wired as the service wires them, without the rest of it. */
final class Neo4jAdapters implements AutoCloseable {

    private static final Statement LEAST = new Statement("floor", "RETURN 1 AS one");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Cypher cypher;
    private final Ports ports;

    /** @param more configurations, beside the service's own */
    Neo4jAdapters(Map<String, Object> properties, Class<?>... more) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties));
        context.register(Scan.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        cypher = context.getBean(Cypher.class);
        ports = Ports.of(context);
    }

    Ports ports() {
        return ports;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The cheapest statement that there is, by the way of all others. */
    void floor() {
        cypher.read(LEAST, Map.of());
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "app.partymode.contacts.neo4j")
    @ComponentScan(
            basePackages = "app.partymode.contacts",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Neo4jAdapter.class))
    static class Scan {}
}
