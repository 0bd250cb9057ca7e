package app.partymode.httpapi.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list without null. Points at the first null alone: {@code List<@NotNull T>} would describe each of the million that fit
 * into a large body. A list that is null itself is valid.
 */
@Constraint(validatedBy = NoNullElements.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NoNullElements {

    String message() default "Must not be null.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<NoNullElements, List<?>> {

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            // A list that can't hold null refuses to be asked for it.
            int index = list == null ? -1 : new ArrayList<>(list).indexOf(null);
            if (index < 0) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addBeanNode()
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
            return false;
        }
    }
}
