package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.PhoneAuthAutoConfiguration;
import app.partymode.phoneauth.PhoneAuthProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Provides the verification method that {@code phone-auth.verification.method} names. */
@AutoConfiguration(after = PhoneAuthAutoConfiguration.class)
public final class VerificationAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VerificationAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    PhoneVerification phoneVerification(PhoneAuthProperties properties) {
        return switch (properties.verification().method()) {
            case NONE -> {
                log.warn("Phone numbers are not proven (phone-auth.verification.method=none): anyone can log in as"
                        + " anyone.");
                yield new NoVerification();
            }
        };
    }
}
