package app.partymode.httpapi.testapp;

import app.partymode.httpapi.body.BodyLimit;
import app.partymode.httpapi.failure.StoreFailure;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    EchoController.class,
    FailingController.class,
    NegotiationController.class,
    OwnAdvice.class,
    TakeoverController.class
})
public class TestApplication {

    @Bean
    BodyLimit largeBook() {
        return new BodyLimit(HttpMethod.PUT, "/v1/contacts", 4 * 1024 * 1024);
    }

    @Bean
    StoreFailure ownStore() {
        return failure -> failure instanceof FailingController.DriverIsOffline;
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers("/v1/secret")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(it -> it.authenticationEntryPoint(
                        (request, response, failure) -> failures.resolveException(request, response, null, failure)))
                .build();
    }
}
