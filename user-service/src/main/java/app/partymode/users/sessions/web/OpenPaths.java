package app.partymode.users.sessions.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The calls by which somebody gets a session. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {

    @Bean
    OpenPath signupPath() {
        return new OpenPath(HttpMethod.POST, "/v1/sessions");
    }

    @Bean
    OpenPath verificationPaths() {
        return new OpenPath(null, "/v1/verifications/**");
    }
}
