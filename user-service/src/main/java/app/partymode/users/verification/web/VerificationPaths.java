package app.partymode.users.verification.web;

import app.partymode.phoneauth.session.web.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A caller who proves a number has no session yet; a peer who reports a text has one. */
@Configuration(proxyBeanMethods = false)
class VerificationPaths {

    private static final String PEER_REPORTS = "peer-reports";

    @Bean
    OpenPath verificationPath() {
        return new OpenPath(null, "/v1/verifications/{id:(?!" + PEER_REPORTS + "$).*}");
    }

    @Bean
    OpenPath verificationSessionPath() {
        return new OpenPath(null, "/v1/verifications/{id}/session");
    }

    /** Its callers sign what they send. */
    @Bean
    OpenPath webhookPath() {
        return new OpenPath(null, "/v1/webhooks/inbound-messages");
    }
}
