package app.partymode.phoneauth.session.redis;

import app.partymode.phoneauth.session.SessionNotes;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.session.Sessions;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;

/** Provides {@link Sessions} and {@link SessionNotes} over the application's Redis connection. */
@AutoConfiguration(after = DataRedisAutoConfiguration.class)
public final class RedisSessionsAutoConfiguration {

    static final String NAMESPACE = "phone-auth";

    @Bean
    @ConditionalOnMissingBean
    Sessions sessions(RedisConnectionFactory connections, SessionProperties properties, Clock clock) {
        return new RedisSessions(
                stored(connections, properties), index(connections), properties, new SecureRandom(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    SessionNotes sessionNotes(RedisConnectionFactory connections, SessionProperties properties) {
        return new RedisSessionNotes(stored(connections, properties), index(connections));
    }

    private static StoredSessions stored(RedisConnectionFactory connections, SessionProperties properties) {
        return new StoredSessions(
                json(connections), new StringRedisTemplate(connections), NAMESPACE, properties.lifetime());
    }

    private static SessionIndex index(RedisConnectionFactory connections) {
        return new SessionIndex(new StringRedisTemplate(connections), NAMESPACE);
    }

    /** Plain JSON without type names: nothing that Redis holds can choose a class to load. */
    static RedisTemplate<String, Object> json(RedisConnectionFactory connections) {
        var template = new RedisTemplate<String, Object>();
        template.setConnectionFactory(connections);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setHashValueSerializer(
                GenericJacksonJsonRedisSerializer.builder().build());
        template.afterPropertiesSet();
        return template;
    }
}
