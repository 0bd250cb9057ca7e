package app.partymode.users;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One more start of the service, for tests of the start itself. All others extend {@link RunningService}. */
public record Service(ConfigurableApplicationContext context) implements AutoCloseable {

    public static Service start(Databases databases, Map<String, String> settings) {
        Stream<String> ports = Stream.of(
                "--spring.config.name=user-service",
                "--server.port=0",
                "--management.server.port=0",
                "--MONGODB_URI=" + databases.mongo(),
                "--REDIS_URL=" + databases.redis(),
                // On a busy machine, Redis may take longer than a request would wait.
                "--limits.timeout=1m",
                "--spring.data.redis.timeout=1m");
        Stream<String> others = settings.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue());
        var application = new SpringApplication(UserServiceApplication.class);
        return new Service(application.run(Stream.concat(ports, others).toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
