package app.partymode.users.partystatus;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How party statuses end.
 *
 * @param sweepInterval how often statuses whose time has come are looked for
 */
@ConfigurationProperties("user-service.party-status")
@Validated
public record PartyStatusProperties(
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration sweepInterval) {}
