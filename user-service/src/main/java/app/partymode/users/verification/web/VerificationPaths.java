package app.partymode.users.verification.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is proving a number has no session yet. */
@Configuration(proxyBeanMethods = false)
class VerificationPaths {

    @Bean
    OpenPath verificationPaths() {
        return new OpenPath(null, "/v1/verifications/**");
    }

    /** Its callers sign what they send. */
    @Bean
    OpenPath webhookPath() {
        return new OpenPath(null, "/v1/webhooks/inbound-messages");
    }
}
