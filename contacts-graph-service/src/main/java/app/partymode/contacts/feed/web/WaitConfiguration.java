package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.web.Waits.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitProperties.class)
class WaitConfiguration {

    @Bean
    Reconnection reconnection(WaitProperties properties) {
        return new Reconnection(RandomGenerator.getDefault(), properties.reconnectWithin());
    }

    @Bean
    Waits waits(WaitProperties properties, Reconnection reconnection, MeterRegistry registry) {
        int most = properties.most() > 0
                ? properties.most()
                : Waits.mostIn(Runtime.getRuntime().maxMemory());
        var waits = new Waits(most, () -> new TooManyWaits(reconnection.next()));
        measure(waits, registry);
        return waits;
    }

    /** Before authentication, which asks a store; after the filter that turns a refusal into an answer. */
    @Bean
    FilterRegistrationBean<OpeningFilter> openingFilter(Reconnection reconnection) {
        int most = OpeningFilter.mostIn(Runtime.getRuntime().maxMemory());
        var registration =
                new FilterRegistrationBean<>(new OpeningFilter(most, () -> new TooManyWaits(reconnection.next())));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 4);
        return registration;
    }

    static void measure(Waits waits, MeterRegistry registry) {
        Gauge.builder("partymode.streams.open", waits, all -> all.open(Kind.STREAM))
                .description("Streams of updates that are open")
                .register(registry);
        Gauge.builder("partymode.polls.open", waits, all -> all.open(Kind.POLL))
                .description("Long polls that are open")
                .register(registry);
        Gauge.builder("partymode.waits.most", waits, Waits::most)
                .description("Streams and long polls that may be open at once")
                .register(registry);
    }
}
