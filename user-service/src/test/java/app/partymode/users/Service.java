package app.partymode.users;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedRedis;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of the service, for tests that stop or disturb it. */
public final class Service implements AutoCloseable {

    /** All calls of a test come from one address. */
    private static final Map<String, Object> ROOM_FOR_TESTS = Map.of(
            "limits.of.signup-per-address.tokens", 1_000_000,
            "limits.of.signup-per-number.tokens", 1_000_000,
            "limits.of.number-change-per-user.tokens", 1_000_000);

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Service start(EmbeddedMongo mongo, EmbeddedRedis redis, Map<String, Object> settings) {
        return start(mongo.uri(), redis.uri(), settings);
    }

    public static Service start(String mongo, String redis, Map<String, Object> settings) {
        var all = new HashMap<String, Object>(ROOM_FOR_TESTS);
        all.putAll(settings);
        all.put("spring.config.name", "user-service");
        all.put("server.port", "0");
        all.put("management.server.port", "0");
        all.put("MONGODB_URI", mongo);
        all.put("REDIS_URL", redis);
        var application = new SpringApplication(UserServiceApplication.class);
        String[] arguments = all.entrySet().stream()
                .map(it -> "--" + it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
        return new Service(application.run(arguments));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** One more object of a bean's class, as a second instance of the service has it. */
    public <T> T another(Class<T> type) {
        return type.cast(context.getAutowireCapableBeanFactory()
                .createBean(context.getBean(type).getClass()));
    }

    public Api api() {
        return new Api(port());
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
