package app.partymode.users.presence;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which user loses a number to its new owner.
 *
 * @param after how long a user was not seen who loses the number to somebody who proves to have it; at most as long as a
 *     session lives
 */
@ConfigurationProperties("user-service.reassignment")
@Validated
public record ReassignmentProperties(
        @DefaultValue("90d") @DurationMin(days = 1) Duration after) {}
