package app.partymode.contacts.bulkhead.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class BulkheadConfiguration {

    /** Less than nginx and apps wait for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Bulkhead bulkhead(MeterRegistry registry) {
        var bulkhead = Bulkhead.of(Runtime.getRuntime().maxMemory(), PATIENCE);
        Gauge.builder("partymode.bulkhead.places", bulkhead, Bulkhead::places)
                .description("Places for requests that hold address books in memory")
                .register(registry);
        Gauge.builder("partymode.bulkhead.taken", bulkhead, Bulkhead::taken)
                .description("Places that are taken")
                .register(registry);
        return bulkhead;
    }

    @Bean
    FilterRegistrationBean<BulkheadFilter> bulkheadFilter(Bulkhead bulkhead) {
        var registration = new FilterRegistrationBean<>(new BulkheadFilter(bulkhead));
        // After authentication: a request without a session takes no permit.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registration;
    }
}
