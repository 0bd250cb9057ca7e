package app.partymode.contacts.console;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of the console.
 *
 * @param username the operator's name; empty: there is no console
 * @param password the operator's password, plain or as {bcrypt}…; empty: there is no console
 * @param timeLimit how long a query may run
 * @param rows how many rows of a result are read
 * @param queriesAtOnce how many queries this process runs at once
 * @param sessionIdle after how long without a request an operator has to log in again
 */
@Validated
@ConfigurationProperties("contacts.console")
public record ConsoleProperties(
        @NotNull @DefaultValue("") String username,
        @NotNull @DefaultValue("") String password,

        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 10) @DefaultValue("10s")
        Duration timeLimit,

        @Min(1) @Max(100_000) @DefaultValue("10000") int rows,
        @Min(1) @DefaultValue("4") int queriesAtOnce,

        @NotNull @DurationMin(seconds = 10) @DurationMax(days = 1) @DefaultValue("30m")
        Duration sessionIdle) {

    @Override
    public String toString() {
        return "console";
    }
}
