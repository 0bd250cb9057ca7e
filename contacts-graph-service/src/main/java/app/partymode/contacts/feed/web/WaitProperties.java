package app.partymode.contacts.feed.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many readers may wait for updates.
 *
 * @param most how many streams and long polls of this process may be open at once; 0: as many as half of the heap has room for
 * @param reconnectWithin a stream that breaks, and a wait that was refused, is opened again after a random time of at most this long
 */
@Validated
@ConfigurationProperties("contacts.updates.waits")
record WaitProperties(
        @Min(0) @DefaultValue("0") int most,
        @DurationMin(seconds = 1) @DefaultValue("10s") Duration reconnectWithin) {}
