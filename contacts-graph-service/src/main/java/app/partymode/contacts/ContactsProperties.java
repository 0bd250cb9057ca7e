package app.partymode.contacts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the contacts-graph-service.
 *
 * @param matcher which store matches contacts
 * @param updates the feed of updates
 * @param userEvents the stream of user events
 * @param discovery how many numbers a user may test; the quotas are limits, see docs/limits.md
 */
@Validated
@ConfigurationProperties("contacts")
public record ContactsProperties(
        @NotNull @DefaultValue("neo4j") Store matcher,
        @Valid @DefaultValue Updates updates,
        @Valid @DefaultValue UserEvents userEvents,
        @Valid @DefaultValue Discovery discovery) {

    /** The stores that can match contacts. */
    public enum Store {
        NEO4J,
        POSTGRESQL
    }

    /**
     * The feed of updates.
     *
     * @param keptFor how long an update is kept
     * @param heartbeat how often a stream of updates shows that it is alive
     */
    public record Updates(
            @NotNull @DefaultValue("30d") Duration keptFor,
            @NotNull @DefaultValue("15s") Duration heartbeat) {}

    /**
     * The discovery budget.
     *
     * @param youngFor how long an account is young, and has the smaller budget
     * @param rememberedFor how long a number that was removed from a book costs its owner nothing; 36500d is for ever
     * @param sweepEvery how often deferred contacts, and books with former spellings of numbers, are looked through
     */
    public record Discovery(
            @NotNull @DefaultValue("7d") Duration youngFor,
            @NotNull @DefaultValue("30d") Duration rememberedFor,
            @NotNull @DefaultValue("1m") Duration sweepEvery) {}

    /**
     * The stream of user events.
     *
     * @param keys the common prefix of the stream's keys in Redis, as the user-service has it
     * @param batch how many events are applied in one transaction, at most
     * @param askAgainAfter how long to wait for a rebuild that was asked for before asking again
     */
    public record UserEvents(
            @NotBlank @DefaultValue("{user-events}") String keys,
            @Min(1) @DefaultValue("100") int batch,
            @NotNull @DefaultValue("5s") Duration askAgainAfter) {}
}
