package app.partymode.quickstart;

import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import app.partymode.localstores.LocalStore;
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
final class LocalStores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, Object> addresses = new LinkedHashMap<>();
    private final StartProgress progress;

    LocalStores(StartProgress progress) {
        this.progress = progress;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        context.getBeanFactory().registerSingleton("startProgress", progress);
        Path data = Path.of(environment.getProperty("quickstart.data", "data"));
        boolean postgres = environment.getProperty("contacts.matcher", "neo4j").equalsIgnoreCase("postgresql");
        start(context, "MONGODB_URI", data.resolve("mongodb"), LocalMongo::in);
        start(context, "REDIS_URL", data.resolve("redis"), LocalRedis::in);
        if (postgres) {
            start(context, "POSTGRES_URL", data.resolve("postgresql"), LocalPostgres::in);
        } else if (!environment.containsProperty("NEO4J_URI")) {
            addresses.put("contacts.neo4j.engine", "embedded");
            addresses.put(
                    "contacts.neo4j.embedded.directory", data.resolve("neo4j").toString());
        }
        environment.getPropertySources().addLast(new MapPropertySource("local stores", addresses));
    }

    private void start(
            ConfigurableApplicationContext context, String address, Path data, Function<Path, LocalStore> starter) {
        if (context.getEnvironment().containsProperty(address)) {
            return;
        }
        progress.at("starting " + data.getFileName());
        LocalStore store = starter.apply(data);
        addresses.put(address, store.uri());
        // The first to be registered is the last to be destroyed.
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(address, store::close);
    }
}
