package app.partymode.push;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A public key as {@link PublicKeys} has it. Null and the empty text are valid. */
@Constraint(validatedBy = PublicKey.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicKey {

    String message() default "A point on the curve P-256 in its uncompressed form, 65 bytes in base64url.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads the key. */
    final class Check implements ConstraintValidator<PublicKey, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.isEmpty() || PublicKeys.isKey(text);
        }
    }
}
