package app.partymode.users.partystatus.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time in RFC 3339, later than now and no later than RFC 3339 can write. Null is valid. */
@Constraint(validatedBy = FutureTime.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface FutureTime {

    String message() default "A time in the future, in RFC 3339 with an offset, such as 2030-01-01T03:00:00Z.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<FutureTime, String> {

        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        private final Clock clock;

        Check(Clock clock) {
            this.clock = clock;
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || instant(text)
                            .filter(it -> it.isAfter(clock.instant()) && !it.isAfter(LATEST))
                            .isPresent();
        }

        static Optional<Instant> instant(String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
