package app.partymode.phoneauth;

import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.request.RequestNumbers;
import app.partymode.phoneauth.session.SessionProperties;
import app.partymode.phoneauth.verification.VerificationProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What every part of the library shares. */
@AutoConfiguration
@EnableConfigurationProperties({SessionProperties.class, VerificationProperties.class})
public final class PhoneAuthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PhoneNumberParser phoneNumberParser() {
        return new PhoneNumberParser();
    }

    @Bean
    RequestNumbers requestNumbers(PhoneNumberParser parser) {
        return new RequestNumbers(parser);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
