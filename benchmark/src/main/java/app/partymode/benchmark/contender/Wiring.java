package app.partymode.benchmark.contender;

import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A matcher's adapters, wired as the service wires them, without the rest of it. */
final class Wiring implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Ports ports;

    /** @param configurations which adapters, and what is to be beside them */
    Wiring(Map<String, Object> properties, Class<?>... configurations) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", properties));
        context.register(configurations);
        context.refresh();
        ports = Ports.of(context);
    }

    Ports ports() {
        return ports;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
