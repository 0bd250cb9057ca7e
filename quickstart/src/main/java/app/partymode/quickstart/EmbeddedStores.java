package app.partymode.quickstart;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedPostgres;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts every store whose address is not given, before anything connects; stops them after all connections are closed.
 * The graph needs no server: the contacts service runs it itself.
 */
final class EmbeddedStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, Object> addresses = new LinkedHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Path data = Path.of(environment.getProperty("quickstart.data", "data"));
        boolean postgres = environment.getProperty("contacts.matcher", "neo4j").equalsIgnoreCase("postgresql");
        start(context, "MONGODB_URI", data.resolve("mongodb"), EmbeddedMongo::in);
        start(context, "REDIS_URL", data.resolve("redis"), EmbeddedRedis::in);
        if (postgres) {
            start(context, "POSTGRES_URL", data.resolve("postgresql"), EmbeddedPostgres::in);
        } else if (!environment.containsProperty("NEO4J_URI")) {
            addresses.put("contacts.neo4j.engine", "embedded");
            addresses.put(
                    "contacts.neo4j.embedded.directory", data.resolve("neo4j").toString());
        }
        environment.getPropertySources().addLast(new MapPropertySource("embedded stores", addresses));
    }

    private void start(
            ConfigurableApplicationContext context, String address, Path data, Function<Path, EmbeddedStore> starter) {
        if (context.getEnvironment().containsProperty(address)) {
            return;
        }
        EmbeddedStore store = starter.apply(data);
        addresses.put(address, store.uri());
        // The first to be registered is the last to be destroyed.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(address, store::close);
    }
}
