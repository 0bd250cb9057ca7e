package app.partymode.limits.redis;

import app.partymode.httpapi.failure.StoreFailure;
import app.partymode.limits.Buckets;
import app.partymode.limits.LimitsAutoConfiguration;
import app.partymode.limits.LimitsProperties;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Provides {@link Buckets} over the application's Redis connection. */
@AutoConfiguration(after = LimitsAutoConfiguration.class)
public final class RedisBucketsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Buckets buckets(RedisConnectionFactory connections, LimitsProperties properties, ObjectProvider<Clock> clock) {
        return new RedisBuckets(connections, clock.getIfAvailable(Clock::systemUTC), properties.timeout());
    }

    @Bean
    StoreFailure redisUnavailable() {
        return new RedisUnavailable();
    }
}
