package app.partymode.users.peers;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who can be a peer, for the method {@code peer-message}: who is verified, discoverable by everyone, has not opted out and is not
 * resting, was seen lately and is no newcomer.
 *
 * @param activeWithin how long ago a peer was seen at most
 * @param minAge how old a peer's account is at least: an attacker who makes many accounts has to wait for them to count
 * @param notAgain for how long a peer is not chosen again for the same number
 * @param restAfter how many points below zero a peer rests; each wrong or missing report costs one
 * @param rest how long
 * @param seeds numbers in E.164 of users who can be peers without being verified, and from their first day: for the beginning
 */
@ConfigurationProperties("user-service.peers")
@Validated
public record PeerProperties(
        @DefaultValue("7d") @DurationMin(days = 1) Duration activeWithin,
        @DefaultValue("7d") @DurationMin Duration minAge,
        @DefaultValue("90d") @DurationMin(days = 1) Duration notAgain,
        @DefaultValue("5") @Min(1) int restAfter,
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration rest,
        @DefaultValue Set<String> seeds) {

    public PeerProperties {
        seeds = Set.copyOf(seeds);
    }

    /** Without the numbers. */
    @Override
    public String toString() {
        return "PeerProperties[activeWithin=" + activeWithin + ", minAge=" + minAge + "]";
    }
}
