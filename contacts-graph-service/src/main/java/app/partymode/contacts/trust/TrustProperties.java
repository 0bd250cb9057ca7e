package app.partymode.contacts.trust;

import app.partymode.limits.Quota;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.validation.annotation.Validated;

/**
 * Ranks of users by those who have each other. Without proven numbers no user is trusted, and none is ranked.
 *
 * @param mode whether users are ranked, and whether a low rank has an effect
 * @param at when, as a cron expression of six fields in UTC
 * @param trustedAfter how old the account of a trusted user is, and of those whose edges count for that
 * @param trustedEdges how many such people a trusted user has who have the user too, at least
 * @param fewestTrusted with fewer trusted users none is ranked
 * @param fewestAsked users with fewer registered people in the book are not ranked
 * @param low a rank below this share of the median of the trusted is low
 * @param share how much of the discovery budget a low rank leaves
 * @param leastTokens how many numbers a low rank leaves in the budget's period, at least
 * @param liftedFor how long a proof of the number keeps a rank from being low again
 */
@Validated
@ConfigurationProperties("contacts.trust")
public record TrustProperties(
        @NotNull @DefaultValue("off") Mode mode,
        @NotNull @DefaultValue("0 30 3 * * *") String at,
        @DurationMin(seconds = 0) @DefaultValue("30d") Duration trustedAfter,
        @Min(1) @DefaultValue("10") int trustedEdges,
        @Min(1) @DefaultValue("100") int fewestTrusted,
        @Min(1) @DefaultValue("50") int fewestAsked,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.25")
        double low,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.1")
        double share,

        @Min(1) @DefaultValue("200") long leastTokens,
        @DurationMin(seconds = 1) @DefaultValue("30d") Duration liftedFor) {

    /** What ranks are made for. */
    public enum Mode {
        /** There are none; those of before are deleted. */
        OFF,
        /** Ranks are made and counted, and have no effect. */
        OBSERVE,
        /** A low rank leaves less of the discovery budget. */
        ON
    }

    private static final String PREFIX = "contacts.trust";

    /** The defaults, but for these settings, by their names without the prefix. */
    public static TrustProperties with(Map<String, ?> given) {
        var source = new MapConfigurationPropertySource();
        given.forEach((name, value) -> source.put(PREFIX + "." + name, value));
        return new Binder(source).bindOrCreate(PREFIX, TrustProperties.class);
    }

    /** Whether a low rank has an effect. */
    public boolean shrinks() {
        return mode == Mode.ON;
    }

    /** What a low rank leaves of a quota. */
    public Quota shrunk(Quota quota) {
        long tokens = Math.max((long) (quota.tokens() * share), Math.min(leastTokens, quota.tokens()));
        return shrinks() ? new Quota(tokens, quota.period()) : quota;
    }
}
