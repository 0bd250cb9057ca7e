package app.partymode.phoneauth.verification;

import app.partymode.phoneauth.verification.VerificationProperties.Method;
import java.security.SecureRandom;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Provides the verification method that {@code phone-auth.verification.method} names. Only where something asks for it: a service that
 * merely knows sessions needs no such setting.
 */
@AutoConfiguration
public final class VerificationAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VerificationAutoConfiguration.class);
    private static final int SHORTEST_SECRET = 32;

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PhoneVerification phoneVerification(
            VerificationProperties properties,
            Environment environment,
            ObjectProvider<ProofMethod> methods,
            ObjectProvider<StoredVerifications> stored,
            Clock clock) {
        return switch (method(properties.method(), environment)) {
            case NONE -> {
                log.warn("Phone numbers are not proven (phone-auth.verification.method=none): anyone can log in as"
                        + " anyone.");
                yield new NoVerification();
            }
            case CODE, INBOUND_MESSAGE, PEER_MESSAGE ->
                new MethodVerification(methods.getObject(), stored.getObject(), properties, new SecureRandom(), clock);
        };
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    KeyedDigest verificationDigest(VerificationProperties properties) {
        String secret = properties.secret();
        if (secret == null || secret.length() < SHORTEST_SECRET) {
            throw new UnusableVerification(
                    "phone-auth.verification.secret (PHONE_AUTH_VERIFICATION_SECRET) must have 32 characters or more"
                            + " for any verification method but none; openssl rand -hex 32 makes one.");
        }
        return new KeyedDigest(secret);
    }

    private static Method method(@Nullable Method named, Environment environment) {
        if (named != null) {
            return named;
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new UnusableVerification(
                    "phone-auth.verification.method (PHONE_AUTH_VERIFICATION_METHOD) must be named"
                            + " in production. With none, anyone can log in as anyone.");
        }
        return Method.NONE;
    }
}
