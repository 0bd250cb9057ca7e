package app.partymode.users.identity.web;

import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a request, so that a developer sees all of it at once. */
public final class RequestErrors {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    /** Answers the value, or notes that it is missing and answers empty. */
    public <T> Optional<T> require(Optional<T> value, String pointer, String detail) {
        if (value.isEmpty()) {
            add(pointer, detail);
        }
        return value;
    }

    /** Throws where something was wrong; afterwards every required value is there. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }
}
