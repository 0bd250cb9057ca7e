package app.partymode.httpapi.negotiation;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@AutoConfiguration
class NegotiationAutoConfiguration implements WebMvcConfigurer {

    private final AcceptHeader accept = new AcceptHeader();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(accept));
    }

    /** First of all: a request that is refused consumes no limit. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AcceptedBeforeHandling(accept))
                .addPathPatterns("/v1/**")
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<RepresentationFilter> representationFilter() {
        var registration = new FilterRegistrationBean<>(new RepresentationFilter(accept));
        // Inside the filter that answers failures, outside of authentication.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }
}
