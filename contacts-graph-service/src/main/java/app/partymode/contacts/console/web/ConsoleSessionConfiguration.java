package app.partymode.contacts.console.web;

import app.partymode.contacts.console.ConditionalOnConsole;
import app.partymode.contacts.console.ConsoleProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.serializer.GenericJacksonJsonRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Operators' sessions: in Redis, apart from users', by a cookie that only the console's paths see. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnConsole
class ConsoleSessionConfiguration {

    private static final String NAMESPACE = "console";

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> consoleSessions(
            RedisConnectionFactory connections, ConsoleProperties settings) {
        var repository = new RedisSessionRepository(json(connections));
        repository.setRedisKeyNamespace(NAMESPACE);
        repository.setDefaultMaxInactiveInterval(settings.sessionIdle());
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter(repository));
        registration.addUrlPatterns("/console/*");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    private static <S extends Session> SessionRepositoryFilter<S> filter(SessionRepository<S> repository) {
        var filter = new SessionRepositoryFilter<>(repository);
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie());
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    /** Secure wherever the request came over TLS. */
    private static DefaultCookieSerializer cookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("console");
        cookie.setCookiePath("/console");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Strict");
        return cookie;
    }

    /** Plain JSON without type names: nothing that Redis holds can choose a class to load. */
    private static RedisTemplate<String, Object> json(RedisConnectionFactory connections) {
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
