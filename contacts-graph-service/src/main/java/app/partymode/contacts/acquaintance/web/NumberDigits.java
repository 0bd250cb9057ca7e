package app.partymode.contacts.acquaintance.web;

import app.partymode.phoneauth.number.PhoneNumber;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list whose elements can all be a {@link PhoneNumber}. Null is valid. */
@Constraint(validatedBy = NumberDigits.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface NumberDigits {

    String message() default "Each the digits of a phone number in E.164, as an integer.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NumberDigits, List<@Nullable Long>> {

        @Override
        public boolean isValid(@Nullable List<@Nullable Long> list, ConstraintValidatorContext context) {
            return list == null || list.stream().allMatch(Check::isNumber);
        }

        private static boolean isNumber(@Nullable Long digits) {
            try {
                return digits != null && new PhoneNumber(digits).digits() == digits;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
