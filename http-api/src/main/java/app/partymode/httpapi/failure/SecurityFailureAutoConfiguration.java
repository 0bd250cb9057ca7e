package app.partymode.httpapi.failure;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Passes Spring Security's refusals, and methods unknown to it, to the same advice as all other failures. */
@AutoConfiguration
@ConditionalOnClass({AuthenticationException.class, RequestRejectedHandler.class})
class SecurityFailureAutoConfiguration {

    @Bean
    @Order(2)
    KnownFailures securityFailures() {
        return new SecurityFailures();
    }

    @Bean
    @ConditionalOnMissingBean
    RequestRejectedHandler problemRequestRejectedHandler(
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures) {
        return (request, response, failure) -> failures.resolveException(request, response, null, failure);
    }

    /** An unknown method is 405 with Allow, as MVC answers it, and not a suspicious request. */
    @Bean
    @ConditionalOnMissingBean
    HttpFirewall anyMethodFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }
}
