package app.partymode.contacts.feed.web;

import app.partymode.contacts.feed.web.Waits.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
