package app.partymode.httpapi.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.httpapi.testapp.TestApplication;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.ConfigurableApplicationContext;

class TracingOnDemandTest {

    /** Those of other tests may take their time to end. */
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private static ConfigurableApplicationContext start(String endpoint) {
        return new SpringApplicationBuilder(TestApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", TracingOnDemand.ENDPOINT + "=" + endpoint)
                .run();
    }

    private List<Thread> threadsOfTracing() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().contains("BatchSpanProcessor"))
                .toList();
    }

    /** In each line of the log. */
    private static boolean hasRoomForTraceIds(ConfigurableApplicationContext context) {
        return context.getEnvironment()
                .getRequiredProperty(LoggingSystem.EXPECT_CORRELATION_ID_PROPERTY, Boolean.class);
    }

    @Test
    void thereIsNothingOfItWithoutAnEndpoint() {
        try (var context = start("")) {
            assertThat(context.getBeansOfType(OpenTelemetry.class)).isEmpty();
            assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
            assertThat(threadsOfTracing()).isEmpty();
            assertThat(hasRoomForTraceIds(context)).isFalse();
        }
    }

    @Test
    void withAnEndpointEachExporterIsDiscreet() {
        try (var context = start("http://127.0.0.1:9/v1/traces")) {
            assertThat(context.getBean(SpanExporters.class).list())
                    .hasSize(1)
                    .allMatch(DiscreetSpanExporter.class::isInstance);
            assertThat(threadsOfTracing()).isNotEmpty();
            assertThat(hasRoomForTraceIds(context)).isTrue();
        }
    }
}
