package app.partymode.contacts.acquaintance.web;

import app.partymode.contacts.acquaintance.InternalProperties;
import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Another service has no session; it has the secret instead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InternalProperties.class)
class InternalConfiguration {

    @Bean
    OpenPath internalPaths(InternalProperties properties) {
        properties.check();
        return new OpenPath(null, "/internal/**");
    }
}
