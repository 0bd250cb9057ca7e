package app.partymode.users;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the user-service.
 *
 * @param events how changes of users are told to the other services
 * @param partyStatus how party statuses end
 * @param reassignment when a user loses the number to its new owner
 */
@ConfigurationProperties("user-service")
@Validated
public record UserServiceProperties(
        @Valid @DefaultValue Events events,
        @Valid @DefaultValue PartyStatus partyStatus,
        @Valid @DefaultValue Reassignment reassignment) {

    /**
     * Settings of the relay of user events.
     *
     * @param pollInterval how often the relay looks for events that it got no signal for, such as another instance's
     * @param longestPause the longest time between two tries while a store is out of reach
     * @param lease how long another instance waits for the one that relays, before it takes over
     * @param batch how many users are relayed at a time
     * @param maxLength how many events wait in the stream, at most about, for those who read it; more wait in the outbox
     */
    public record Events(
            @DefaultValue("500ms") @DurationMin(millis = 1) Duration pollInterval,
            @DefaultValue("5s") @DurationMin(millis = 1) Duration longestPause,
            @DefaultValue("2s") @DurationMin(millis = 100) Duration lease,
            @DefaultValue("200") @Min(1) @Max(1000) int batch,
            @DefaultValue("20000") @Min(1) long maxLength) {}

    /**
     * Settings of party statuses.
     *
     * @param sweepInterval how often statuses whose time has come are looked for
     */
    public record PartyStatus(
            @DefaultValue("500ms") @DurationMin(millis = 1) Duration sweepInterval) {}

    /**
     * Settings of the reassignment of numbers.
     *
     * @param after for how long a user must not have been seen to lose the number to a caller who proves it; at most as
     *     long as a session lives
     */
    public record Reassignment(
            @DefaultValue("90d") @DurationMin(days = 1) Duration after) {}
}
