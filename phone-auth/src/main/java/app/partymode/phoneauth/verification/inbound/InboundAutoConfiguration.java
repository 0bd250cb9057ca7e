package app.partymode.phoneauth.verification.inbound;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.phoneauth.number.PhoneNumberParser;
import app.partymode.phoneauth.verification.InboundSettings;
import app.partymode.phoneauth.verification.InboundSettings.Provider;
import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.phoneauth.verification.ProofMethod;
import app.partymode.phoneauth.verification.StoredVerifications;
import app.partymode.phoneauth.verification.UnusableVerification;
import app.partymode.phoneauth.verification.VerificationAutoConfiguration;
import app.partymode.phoneauth.verification.VerificationProperties;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Provides the method {@code inbound-message} where it is the one that is chosen. */
@AutoConfiguration(after = VerificationAutoConfiguration.class)
@ConditionalOnProperty(name = "phone-auth.verification.method", havingValue = "inbound-message")
public final class InboundAutoConfiguration {

    @Bean
    @Lazy
    ProofMethod inboundTexts(VerificationProperties properties, PhoneNumberParser parser, KeyedDigest digest) {
        InboundSettings settings = properties.inbound();
        PhoneNumber ours = parser.parseE164(required(settings.number(), "number"))
                .orElseThrow(() -> new UnusableVerification(
                        "phone-auth.verification.inbound.number must be in E.164, such as +34600111222."));
        return new InboundTexts(ours, settings, digest, new SecureRandom());
    }

    @Bean
    @Lazy
    InboundMessages inboundMessages(
            VerificationProperties properties,
            StoredVerifications stored,
            KeyedDigest digest,
            PhoneNumberParser parser,
            Clock clock) {
        InboundSettings settings = properties.inbound();
        String token = settings.provider() == Provider.META ? required(settings.verifyToken(), "verify-token") : null;
        return new InboundMessages(provider(settings, clock), token, stored, digest, parser, clock);
    }

    private static InboundProvider provider(InboundSettings settings, Clock clock) {
        String secret = required(settings.secret(), "secret");
        return switch (settings.provider()) {
            case TWILIO -> new TwilioInbound(required(settings.publicUrl(), "public-url"), secret);
            case META -> new MetaInbound(secret);
            case GATEWAY -> new GatewayInbound(secret, clock);
        };
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new UnusableVerification("phone-auth.verification.inbound." + name + " is needed.");
        }
        return value;
    }
}
