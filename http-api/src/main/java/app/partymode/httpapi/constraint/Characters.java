package app.partymode.httpapi.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that has no more characters (Unicode code points) than this, space at its ends apart. Null is valid. */
@Constraint(validatedBy = Characters.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Characters {

    int max();

    String message() default "At most {max} characters.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Characters, String> {

        private int max;

        @Override
        public void initialize(Characters constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String stripped = text.strip();
            return stripped.codePointCount(0, stripped.length()) <= max
                    // A surrogate without its other half can't be written as UTF-8.
                    && stripped.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
        }
    }
}
