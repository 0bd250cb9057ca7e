package app.partymode.users.events;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes of users are told to the other services.
 *
 * @param pollInterval how often the relay looks for events that it got no signal for, such as another instance's
 * @param longestPause the longest time between two tries while a store is out of reach
 * @param lease how long another instance waits for the one that relays, before it takes over
 * @param batch how many users are relayed at a time
 * @param maxLength how many events wait in the stream, at most about, for those who read it; more wait in the outbox
 */
@ConfigurationProperties("user-service.events")
@Validated
public record EventsProperties(
        @DefaultValue("500ms") @DurationMin(millis = 1) Duration pollInterval,
        @DefaultValue("5s") @DurationMin(millis = 1) Duration longestPause,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration lease,
        @DefaultValue("200") @Min(1) @Max(1000) int batch,
        @DefaultValue("20000") @Min(1) long maxLength) {}
