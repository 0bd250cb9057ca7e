package app.partymode.httpapi.failure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
class FailureAutoConfiguration {

    @Bean
    @Order(3)
    KnownFailures requestFailures() {
        return new RequestFailures();
    }

    @Bean
    @Order(1)
    KnownFailures storeFailures(ObjectProvider<StoreFailure> stores) {
        return new StoreFailures(stores.orderedStream().toList());
    }

    @Bean
    FailureAdvice failureAdvice(ObjectProvider<KnownFailures> known) {
        return new FailureAdvice(known.orderedStream().toList());
    }

    @Bean
    ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    FilterRegistrationBean<FailureFilter> failureFilter(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new FailureFilter(failures));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    UnknownPath unknownPath(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        return new UnknownPath(failures);
    }
}
