package app.partymode.phoneauth.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that can be read in the request's region. Says why where it can't. */
@Constraint(validatedBy = ReadableNumberValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadableNumber {

    /** The name that the number has in the request. */
    String field() default "phoneNumber";

    /** Whether a request that names no region is read in that of the caller's own number. */
    boolean inCallersRegion() default false;

    /** What is said of a region; of the number, the reason is said. */
    String message() default "Not a country that phone numbers can be read in; ISO 3166 alpha-2, such as ES.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
