package app.partymode.phoneauth.verification.code;

import app.partymode.phoneauth.verification.CodeSettings;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.VerificationAutoConfiguration;
import app.partymode.phoneauth.verification.VerificationProperties;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Provides the method {@code code} where it is the one that is chosen. */
@AutoConfiguration(after = VerificationAutoConfiguration.class)
@ConditionalOnProperty(name = "phone-auth.verification.method", havingValue = "code")
public final class CodeAutoConfiguration {

    @Bean
    @Lazy
    ProofMethod codes(VerificationProperties properties, KeyedDigest digest) {
        CodeSettings settings = properties.code();
        return new TestNumbers(settings.testNumbers(), digest, ofProvider(settings, digest));
    }

    private static ProofMethod ofProvider(CodeSettings settings, KeyedDigest digest) {
        var client = new ProviderClient(settings.timeout(), settings.atOnce());
        return switch (settings.provider()) {
            case GATEWAY ->
                new OwnCodes(
                        new HttpGateway(client, settings.gateway()),
                        settings.gateway().text(),
                        digest,
                        new SecureRandom());
            case TWILIO -> new TwilioVerify(client, settings.twilio());
        };
    }
}
