package app.partymode.users.peers.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the contacts-graph-service answers the user-service's questions.
 *
 * @param url its address, such as http://contacts-graph-service:8082
 * @param secret what it has as contacts.internal.secret
 * @param timeout how long to wait for a connection, and for an answer
 * @param atOnce how many requests may wait for its answers at the same time; one more is refused
 */
@ConfigurationProperties("user-service.contacts")
@Validated
record ContactsServiceProperties(
        @DefaultValue("http://localhost:8082") String url,
        @DefaultValue("") String secret,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("50") @Min(1) int atOnce) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ContactsServiceProperties[url=" + url + "]";
    }
}
