package app.partymode.webapp;

import app.partymode.phoneauth.session.web.BearerSecurityAutoConfiguration;
import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Puts the web app before a service that has this module. */
@AutoConfiguration(before = BearerSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebAppProperties.class)
class WebAppAutoConfiguration {

    /** Where there is no web app these are 404, and not 401 as paths that need a session. */
    @Bean
    OpenPath webAppPage() {
        return new OpenPath(null, "/");
    }

    @Bean
    OpenPath webAppFiles() {
        return new OpenPath(null, "/app/**");
    }

    @Bean
    @ConditionalOnProperty(name = "web-app.enabled", matchIfMissing = true)
    WebAppController webAppController() {
        return new WebAppController(Shell.read());
    }
}
