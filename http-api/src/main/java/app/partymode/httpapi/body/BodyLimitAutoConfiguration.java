package app.partymode.httpapi.body;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@AutoConfiguration
class BodyLimitAutoConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ObjectProvider<BodyLimit> limits) {
        var filter = new BodyLimitFilter(new BodyLimits(limits.orderedStream().toList()));
        var registration = new FilterRegistrationBean<>(filter);
        // Inside the filter that answers failures, outside of everything that could read the body.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }
}
