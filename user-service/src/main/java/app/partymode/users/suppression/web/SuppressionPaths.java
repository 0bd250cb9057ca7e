package app.partymode.users.suppression.web;

import app.partymode.limits.Limit;
import app.partymode.limits.web.CountedBy;
import app.partymode.limits.web.LimitedPath;
import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Callers without an account have no session; the limits are those of a signup, which costs and reveals as much. */
@Configuration(proxyBeanMethods = false)
class SuppressionPaths {

    static final String PATH = "/v1/suppressions";

    @Bean
    OpenPath suppressionPath() {
        return new OpenPath(null, PATH);
    }

    @Bean
    LimitedPath suppressionsByAddress() {
        return new LimitedPath(HttpMethod.PUT, PATH, Limit.SIGNUP_PER_ADDRESS, CountedBy.ADDRESS);
    }

    @Bean
    LimitedPath liftingsByAddress() {
        return new LimitedPath(HttpMethod.DELETE, PATH, Limit.SIGNUP_PER_ADDRESS, CountedBy.ADDRESS);
    }
}
