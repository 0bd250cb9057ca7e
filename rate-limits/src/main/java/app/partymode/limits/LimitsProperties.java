package app.partymode.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of limits.
 *
 * @param enabled whether anything is limited; the production profile refuses false
 * @param key the secret with which phone numbers and addresses are hashed before they become keys in Redis; the same for all
 *     instances, and needed in the production profile. Without one, each process makes up its own
 * @param timeout how long a request waits for Redis to count it
 * @param of what is different from the defaults, limit by limit
 */
@ConfigurationProperties("limits")
@Validated
public record LimitsProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String key,
        @DefaultValue("2s") @DurationMin(millis = 10) Duration timeout,
        @DefaultValue Map<Limit, @Valid Setting> of) {

    private static final Setting DEFAULTS = new Setting(null, null, null);

    /**
     * What is different from a limit's defaults.
     *
     * @param tokens how many requests may come at once
     * @param period how long the limit takes to recover from that
     * @param whenDown what becomes of requests while Redis is out of reach
     */
    public record Setting(
            @Nullable @Min(1) @Max(1_000_000_000) Long tokens,

            @Nullable @DurationMin(seconds = 1) @DurationMax(days = 366)
            Duration period,

            @Nullable WhenDown whenDown) {}

    Quota quota(Limit limit) {
        Setting setting = of.getOrDefault(limit, DEFAULTS);
        return new Quota(
                Objects.requireNonNullElse(setting.tokens(), limit.quota().tokens()),
                Objects.requireNonNullElse(setting.period(), limit.quota().period()));
    }

    WhenDown whenDown(Limit limit) {
        return Objects.requireNonNullElse(of.getOrDefault(limit, DEFAULTS).whenDown(), limit.whenDown());
    }

    @Override
    public String toString() {
        return "LimitsProperties[enabled=%s, key=…, timeout=%s, of=%s]".formatted(enabled, timeout, of);
    }
}
