package app.partymode.httpapi.problem;

import java.util.List;

/** A request that is well-formed but breaks a rule of the contract: 400 with one entry for each part that does. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidRequest(List<FieldError> errors) {
        super("a request broke " + errors.size() + " rules of the contract");
        this.errors = List.copyOf(errors);
    }

    public InvalidRequest(String pointer, String detail) {
        this(List.of(new FieldError(pointer, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
