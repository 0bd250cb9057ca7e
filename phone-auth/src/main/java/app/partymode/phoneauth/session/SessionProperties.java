package app.partymode.phoneauth.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions live and how many there may be.
 *
 * @param lifetime how long a session lives after its last use
 * @param maxPerUser how many sessions a user may have; one more ends the oldest
 * @param lastSeenPrecision how old the noted last use may become before a request writes it anew
 */
@ConfigurationProperties("phone-auth.session")
@Validated
public record SessionProperties(
        @DefaultValue("90d") @DurationMin(seconds = 1) Duration lifetime,
        @DefaultValue("20") @Min(1) @Max(1000) int maxPerUser,
        @DefaultValue("1m") @DurationMin(millis = 1) Duration lastSeenPrecision) {}
