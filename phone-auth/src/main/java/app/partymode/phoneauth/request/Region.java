package app.partymode.phoneauth.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A region that phone numbers can be read in. Null and the empty text, which name none, are valid. */
@Constraint(validatedBy = Region.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Region {

    String message() default "Not an ISO 3166 alpha-2 code of a region with phone numbers.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Region, String> {

        private final RequestNumbers numbers;

        Check(RequestNumbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean isValid(@Nullable String region, ConstraintValidatorContext context) {
            return numbers.isRegion(region);
        }
    }
}
