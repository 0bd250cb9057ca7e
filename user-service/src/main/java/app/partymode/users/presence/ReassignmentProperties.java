package app.partymode.users.presence;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a user loses the number to its new owner.
 *
 * @param after for how long a user must not have been seen to lose the number to a caller who proves it; at most as
 *     long as a session lives
 */
@ConfigurationProperties("user-service.reassignment")
@Validated
public record ReassignmentProperties(
        @DefaultValue("90d") @DurationMin(days = 1) Duration after) {}
