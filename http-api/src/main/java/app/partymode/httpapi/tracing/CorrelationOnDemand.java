package app.partymode.httpapi.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * Without an endpoint there are no traces ({@link TracingOnDemand}). Boot would still keep room for their ids in each line of the
 * log, as empty brackets.
 */
final class CorrelationOnDemand implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new NoRoomWithoutTraces(environment));
    }

    /** Before Boot's own source of this property: of two sources the first one counts. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    /** Looks for the endpoint when it is asked, since sources that come later can name one. */
    private static final class NoRoomWithoutTraces extends PropertySource<Object> {

        private final Environment environment;

        NoRoomWithoutTraces(Environment environment) {
            super("no room for ids of traces");
            this.environment = environment;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            boolean asked = name.equals(LoggingSystem.EXPECT_CORRELATION_ID_PROPERTY);
            return asked && TracingOnDemand.isWithoutEndpoint(environment) ? Boolean.FALSE : null;
        }
    }
}
