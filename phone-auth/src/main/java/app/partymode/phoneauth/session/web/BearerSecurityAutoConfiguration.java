package app.partymode.phoneauth.session.web;

import app.partymode.phoneauth.session.Sessions;
import app.partymode.phoneauth.session.redis.RedisSessionsAutoConfiguration;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** One stateless filter chain for whatever has no chain of its own: a bearer token on every path that is not an {@link OpenPath}. */
@AutoConfiguration(
        after = RedisSessionsAutoConfiguration.class,
        before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class BearerSecurityAutoConfiguration {

    private static final List<OpenPath> ALWAYS_OPEN = Stream.of(
                    "/actuator/health/**", "/v1/openapi*", "/v1/docs/**", "/error")
            .map(pattern -> new OpenPath(null, pattern))
            .toList();

    /** Beside chains for paths of their own, which come first: a bean of this name replaces it. */
    @Bean
    @ConditionalOnMissingBean(name = "phoneAuthFilterChain")
    SecurityFilterChain phoneAuthFilterChain(
            HttpSecurity http,
            Sessions sessions,
            ObjectProvider<OpenPath> paths,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver handlers) {
        var refusal = new Refusal(handlers);
        RequestMatcher open = anyOf(Stream.concat(ALWAYS_OPEN.stream(), paths.orderedStream()));
        var bearer = new BearerTokenFilter(sessions, open, refusal);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(it -> it
                        // A later dispatch of a request that has already passed, such as of server-sent events.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** There are no passwords. Without a bean of this type, Boot would invent a user with one. */
    @Bean
    @ConditionalOnMissingBean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("only sessions authenticate");
        };
    }

    private static RequestMatcher anyOf(Stream<OpenPath> paths) {
        return new OrRequestMatcher(paths.map(OpenPath::matcher).toList());
    }
}
