package app.partymode.httpapi.server;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@AutoConfiguration
@EnableConfigurationProperties(DrainProperties.class)
class TomcatAutoConfiguration {

    /**
     * Tomcat logs the beginning of a request that it can't read, path and all. This is its own setting for what clients
     * send; each part of the server reads it when it is made.
     */
    private static final String LOG_OF_USER_DATA = "org.apache.juli.logging.UserDataHelper.CONFIG";

    TomcatAutoConfiguration() {
        System.getProperties().putIfAbsent(LOG_OF_USER_DATA, "NONE");
    }

    @Bean
    Draining draining(DrainProperties properties) {
        return new Draining(properties.drain());
    }

    @Bean
    FilterRegistrationBean<Draining> drainingFilter(Draining draining) {
        var registration = new FilterRegistrationBean<>(draining);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    RequestThreads requestThreads() {
        return new RequestThreads(RequestThreads.mostIn(Runtime.getRuntime().maxMemory()));
    }

    /** In place of Boot's, which are set before. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedRequests(RequestThreads threads) {
        return server -> server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(threads.executor()));
    }

    /** Last, so that the valve is the innermost and reports before Boot's own. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemValve() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve()));
    }
}
