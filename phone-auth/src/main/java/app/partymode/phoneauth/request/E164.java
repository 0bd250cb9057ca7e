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

/** A valid phone number in E.164, plus sign included. Null is invalid: where a number belongs, there is one. */
@Constraint(validatedBy = E164.Check.class)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface E164 {

    String message() default "Not a valid phone number in E.164 with its plus sign.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<E164, String> {

        private final RequestNumbers numbers;

        Check(RequestNumbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text != null && numbers.isE164(text);
        }
    }
}
