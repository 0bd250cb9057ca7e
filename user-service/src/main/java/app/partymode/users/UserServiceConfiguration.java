package app.partymode.users;

import app.partymode.users.events.EventsProperties;
import app.partymode.users.partystatus.PartyStatusProperties;
import app.partymode.users.peers.PeerProperties;
import app.partymode.users.presence.ReassignmentProperties;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.annotation.Order;

/** The whole service, to be imported into an auto-configured application. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties({
    EventsProperties.class,
    PartyStatusProperties.class,
    PeerProperties.class,
    ReassignmentProperties.class
})
public class UserServiceConfiguration {

    private static final int BEFORE_THE_URI = -1;

    /**
     * Short time-outs, so that a dead MongoDB costs a request seconds; what the URI says takes precedence. A change is on disk,
     * and on most members of a replica set, before it is acknowledged.
     */
    @Bean
    @Order(BEFORE_THE_URI)
    MongoClientSettingsBuilderCustomizer userServiceMongoSettings() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(it -> it.maxWaitTime(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        it -> it.connectTimeout(1, TimeUnit.SECONDS).readTimeout(5, TimeUnit.SECONDS));
    }
}
