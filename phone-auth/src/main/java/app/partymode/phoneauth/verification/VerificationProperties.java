package app.partymode.phoneauth.verification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a caller proves a phone number.
 *
 * @param method how a number is proven; where it is not named: none, but in the profile production nothing starts
 * @param secret the key of all digests, the same in every instance: 32 characters or more; needed by every method but none
 * @param lifetime how long a number can be proven
 * @param attempts how many codes may be tried
 * @param resendAfter how long until another message may go to the same number; doubles with each
 * @param resendAtMost the longest time between two messages to the same number
 * @param code settings of the method code
 * @param inbound settings of the method inbound-message
 * @param peer settings of the method peer-message
 */
@ConfigurationProperties("phone-auth.verification")
@Validated
public record VerificationProperties(
        @Nullable Method method,
        @Nullable String secret,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration lifetime,
        @DefaultValue("5") @Min(1) @Max(10) int attempts,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration resendAfter,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration resendAtMost,
        @Valid @DefaultValue @NestedConfigurationProperty CodeSettings code,
        @Valid @DefaultValue @NestedConfigurationProperty InboundSettings inbound,
        @Valid @DefaultValue @NestedConfigurationProperty PeerSettings peer) {

    /** The ways to prove a number. */
    public enum Method {
        /** No proof: for development, and for a launch among people who trust each other. */
        NONE,
        /** A code that is sent to the number. */
        CODE,
        /** A text that is sent from the number to ours. */
        INBOUND_MESSAGE,
        /** A text that is sent from the number to other users. */
        PEER_MESSAGE
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "VerificationProperties[method=" + method + "]";
    }
}
