package app.partymode.users.signup.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** A signup or login has no session yet. */
@Configuration(proxyBeanMethods = false)
class SignupPath {

    @Bean
    OpenPath signupPath() {
        return new OpenPath(HttpMethod.POST, "/v1/sessions");
    }
}
