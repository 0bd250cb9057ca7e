package app.partymode.httpapi.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** For the controllers that answer something else first, such as 401, and so can't have their bodies validated for them. */
public final class Constraints {

    private final Validator validator;

    public Constraints(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException if the request breaks a constraint; answered as if {@code @Valid} had found it */
    public void check(Object request) {
        Set<ConstraintViolation<Object>> broken = validator.validate(request);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
    }
}
