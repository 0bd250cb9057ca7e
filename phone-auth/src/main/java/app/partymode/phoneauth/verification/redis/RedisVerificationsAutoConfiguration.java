package app.partymode.phoneauth.verification.redis;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.StoredVerifications;
import app.partymode.phoneauth.verification.VerificationAutoConfiguration;
import app.partymode.phoneauth.verification.VerificationProperties;
import app.partymode.phoneauth.verification.peer.PeerTexts;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Provides {@link StoredVerifications} and {@link PeerTexts} over the application's Redis connection, where a method needs them. */
@AutoConfiguration(after = {VerificationAutoConfiguration.class, DataRedisAutoConfiguration.class})
public final class RedisVerificationsAutoConfiguration {

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    StoredVerifications storedVerifications(
            RedisConnectionFactory connections, KeyedDigest digest, VerificationProperties properties, Clock clock) {
        return new RedisVerifications(new StringRedisTemplate(connections), digest, properties, clock);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PeerTexts peerTexts(RedisConnectionFactory connections, KeyedDigest digest) {
        return new RedisPeerTexts(new StringRedisTemplate(connections), digest);
    }
}
