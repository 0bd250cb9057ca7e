package app.partymode.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Provides {@link RateLimits}, and refuses to start production without them. */
@AutoConfiguration
@EnableConfigurationProperties(LimitsProperties.class)
public final class LimitsAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LimitsAutoConfiguration.class);
    private static final int SHORTEST_KEY = 16;

    @Bean
    @ConditionalOnMissingBean
    RateLimits rateLimits(
            Buckets buckets,
            LimitsProperties properties,
            Environment environment,
            ObjectProvider<MeterRegistry> meters) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            checkForProduction(properties);
        } else if (!properties.enabled()) {
            log.warn("Nothing is limited (limits.enabled=false).");
        }
        return new RateLimits(
                buckets, properties, new KeyedDigest(key(properties)), meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    private static void checkForProduction(LimitsProperties properties) {
        if (!properties.enabled()) {
            throw new UnsafeLimits(
                    "limits.enabled=false is refused in the production profile.",
                    "Remove it, and raise single limits by limits.of.<name>.tokens instead.");
        }
        if (properties.key().length() < SHORTEST_KEY) {
            throw new UnsafeLimits(
                    "The production profile needs limits.key (LIMITS_KEY), of 16 characters or more.",
                    "Set the same random text for all instances: openssl rand -hex 24 makes one.");
        }
    }

    private static byte[] key(LimitsProperties properties) {
        return properties.key().isEmpty()
                ? new SecureRandom().generateSeed(32)
                : properties.key().getBytes(StandardCharsets.UTF_8);
    }
}
