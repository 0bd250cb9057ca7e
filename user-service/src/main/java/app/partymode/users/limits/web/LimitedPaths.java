package app.partymode.users.limits.web;

import app.partymode.limits.Limit;
import app.partymode.limits.web.CountedBy;
import app.partymode.limits.web.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The calls that are limited whatever their body contains. */
@Configuration(proxyBeanMethods = false)
class LimitedPaths {

    private static final String PHONE_NUMBER = "/v1/me/phone-number";

    @Bean
    LimitedPath signups() {
        return new LimitedPath(HttpMethod.POST, "/v1/sessions", Limit.SIGNUP_PER_ADDRESS, CountedBy.ADDRESS);
    }

    @Bean
    LimitedPath numberChangesByUser() {
        return new LimitedPath(HttpMethod.POST, PHONE_NUMBER, Limit.NUMBER_CHANGE_PER_USER, CountedBy.USER);
    }

    @Bean
    LimitedPath numberChangesByAddress() {
        return new LimitedPath(HttpMethod.POST, PHONE_NUMBER, Limit.SIGNUP_PER_ADDRESS, CountedBy.ADDRESS);
    }

    @Bean
    LimitedPath verificationReads() {
        return new LimitedPath(
                HttpMethod.GET, "/v1/verifications/{id}", Limit.VERIFICATION_READ_PER_ADDRESS, CountedBy.ADDRESS);
    }
}
