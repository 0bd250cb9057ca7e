package app.partymode.contacts.console;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The console, where it has an operator. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnConsole
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleConfiguration {

    @Bean
    Audit audit(MeterRegistry meters) {
        return new Audit(meters);
    }

    @Bean
    GraphQueries graphQueries(ObjectProvider<ReadTransactions> readings, ConsoleProperties limits, Audit audit) {
        return new GraphQueries(readings.getIfAvailable(), limits, audit);
    }
}
