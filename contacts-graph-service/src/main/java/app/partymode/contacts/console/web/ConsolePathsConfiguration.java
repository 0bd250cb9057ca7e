package app.partymode.contacts.console.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where there is no console, its paths answer 404, and not 401 as paths that need a user's session do. */
@Configuration(proxyBeanMethods = false)
class ConsolePathsConfiguration {

    @Bean
    OpenPath consolePath() {
        return new OpenPath(null, "/console/**");
    }
}
