package app.partymode.httpapi.server;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a stopping process closes its clients' connections.
 *
 * @param drain for how long it goes on answering those who are connected, and tells each to connect elsewhere; shorter than a phase of the
 *     shutdown may take. 0: not at all
 */
@ConfigurationProperties("http-api")
@Validated
record DrainProperties(
        @DefaultValue("0s") @DurationMin(millis = 0) Duration drain) {}
