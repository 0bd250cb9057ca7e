package app.partymode.operations.matcher;

import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A matcher's adapters, wired as the service wires them, without the rest of it. The store is migrated by that, as at a start. */
public final class MatcherAdapters implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param configuration which adapters */
    public MatcherAdapters(Map<String, Object> properties, Class<?> configuration) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("operations", properties));
        context.register(configuration);
        context.refresh();
    }

    /** What was wired. */
    public BeanFactory beans() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
