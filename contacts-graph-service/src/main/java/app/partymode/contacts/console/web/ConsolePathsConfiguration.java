package app.partymode.contacts.console.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where there is no console, its paths are not there (404), rather than closed to who has no session of a user (401). */
@Configuration(proxyBeanMethods = false)
class ConsolePathsConfiguration {

    @Bean
    OpenPath consolePath() {
        return new OpenPath(null, "/console/**");
    }
}
