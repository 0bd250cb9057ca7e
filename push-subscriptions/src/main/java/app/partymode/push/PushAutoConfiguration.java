package app.partymode.push;

import app.partymode.phoneauth.session.SessionNotes;
import app.partymode.phoneauth.session.redis.RedisSessionsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Provides {@link PushSubscriptions} over the application's sessions, and the rule of their endpoints. */
@AutoConfiguration(after = RedisSessionsAutoConfiguration.class)
@EnableConfigurationProperties(PushProperties.class)
public final class PushAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PushSubscriptions pushSubscriptions(SessionNotes notes) {
        return new PushSubscriptions(notes);
    }

    @Bean
    PushEndpoints pushEndpoints(PushProperties properties) {
        return new PushEndpoints(properties);
    }
}
