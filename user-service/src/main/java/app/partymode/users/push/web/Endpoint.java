package app.partymode.users.push.web;

import app.partymode.push.PushEndpoints;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The URL of a push service that may be used here. Null is valid. */
@Constraint(validatedBy = Endpoint.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Endpoint {

    String message() default "An https URL of a push service on the public internet that this server may use.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Endpoint, String> {

        private final PushEndpoints endpoints;

        Check(PushEndpoints endpoints) {
            this.endpoints = endpoints;
        }

        @Override
        public boolean isValid(@Nullable String url, ConstraintValidatorContext context) {
            return url == null || endpoints.allows(url);
        }
    }
}
