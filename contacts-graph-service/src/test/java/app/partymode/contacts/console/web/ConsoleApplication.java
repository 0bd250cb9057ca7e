package app.partymode.contacts.console.web;

import app.partymode.contacts.ContactsProperties;
import app.partymode.localstores.LocalRedis;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The console as part of a service that has nothing else, on a graph that answers everything with one row. */
final class ConsoleApplication implements AutoCloseable {

    private static final LocalRedis REDIS = LocalRedis.inMemory();

    private final ConfigurableApplicationContext context;

    ConsoleApplication(Class<?> graph, String... settings) {
        var all = new ArrayList<>(List.of(
                "spring.config.name=contacts-graph-service",
                "server.port=0",
                "management.server.port=-1",
                // Excludes the adapters for a real graph.
                "contacts.matcher=postgresql",
                "REDIS_URL=" + REDIS.uri(),
                // On a busy machine, Redis may take longer than a request would wait.
                "limits.timeout=1m",
                "spring.data.redis.timeout=1m"));
        all.addAll(List.of(settings));
        context = new SpringApplicationBuilder(Wiring.class, graph)
                .run(all.stream().map(it -> "--" + it).toArray(String[]::new));
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan("app.partymode.contacts.console")
    @EnableConfigurationProperties(ContactsProperties.class)
    static class Wiring {

        /** Stands still: no attempt to log in comes back while a test uses them up, however slow the machine is. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.now(), ZoneOffset.UTC);
        }
    }

    /** No graph. */
    static class Nothing {}
}
