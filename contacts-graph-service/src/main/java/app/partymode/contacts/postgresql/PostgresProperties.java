package app.partymode.contacts.postgresql;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where PostgreSQL is. The prefix makes the environment's {@code POSTGRES_URL}, {@code POSTGRES_USERNAME} and {@code
 * POSTGRES_PASSWORD} bind as they are.
 *
 * @param url the JDBC address; what it says of timeouts goes before the service's own
 * @param username the user to connect as; empty: the one in the address
 * @param password the password; empty: the one that the address has, if any
 * @param poolSize how many connections are open at most
 * @param timeLimit how long a statement may take; then PostgreSQL ends it, and a request that needs it answers 503.
 *     A day at most: PostgreSQL counts milliseconds in 32 bits
 * @param connectionLimit how long a request waits for a connection, a day at most
 */
@Validated
@ConfigurationProperties("postgres")
public record PostgresProperties(
        @DefaultValue("jdbc:postgresql://localhost:5432/partymode")
        @Pattern(regexp = "jdbc:postgresql:.+", message = "must be a jdbc:postgresql: address")
        String url,

        @Nullable String username,
        @Nullable String password,
        @DefaultValue("10") @Min(1) int poolSize,

        @DefaultValue("8s") @DurationMin(millis = 1) @DurationMax(days = 1)
        Duration timeLimit,

        @DefaultValue("2s") @DurationMin(millis = 250) @DurationMax(days = 1)
        Duration connectionLimit) {

    @Override
    public String toString() {
        return "PostgresProperties[]";
    }
}
