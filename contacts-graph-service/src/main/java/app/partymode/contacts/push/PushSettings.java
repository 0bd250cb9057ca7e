package app.partymode.contacts.push;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How updates are pushed. Without push.public-key none are.
 *
 * @param privateKey the private VAPID key, base64url; needed where there is a public one
 * @param contact how a push service reaches the operator: mailto: and an address, or an https URL
 * @param perPerson how long after a push about one person there is no other about that person, for each device
 * @param most how many pushes a device gets in a period, at most
 * @param period the period that the most is counted in
 * @param longestLife how long a push service keeps a push where the party has no end
 * @param atOnce how many requests to one host there may be at once, in one process
 * @param mostWaiting how many tasks may wait for one host; what comes beyond is not pushed
 * @param pollInterval how often the feed, and tasks of other instances, are looked for
 * @param timeout how long a push service has for its answer
 */
@Validated
@ConfigurationProperties("contacts.push")
public record PushSettings(
        @NotEmpty(message = "needed where push.public-key is set") @DefaultValue("")
        String privateKey,

        @Pattern(regexp = "(mailto:[^@ ]+@[^@ ]+|https://\\S+)") @DefaultValue("mailto:operator@partymode.invalid")
        String contact,

        @DurationMin(seconds = 1) @DefaultValue("1h") Duration perPerson,
        @Min(1) @DefaultValue("12") int most,
        @DurationMin(seconds = 1) @DefaultValue("1h") Duration period,
        @DurationMin(seconds = 1) @DefaultValue("12h") Duration longestLife,
        @Min(1) @DefaultValue("32") int atOnce,
        @Min(1) @DefaultValue("10000") int mostWaiting,
        @DurationMin(millis = 10) @DefaultValue("500ms") Duration pollInterval,
        @DurationMin(millis = 100) @DefaultValue("10s") Duration timeout) {

    /** Without the key. */
    @Override
    public String toString() {
        return "PushSettings";
    }
}
