package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Points at the parts of a request that break a constraint, in the constraint's own words. */
final class BrokenConstraints {

    private BrokenConstraints() {}

    static List<FieldError> of(MethodArgumentNotValidException invalid) {
        return invalid.getAllErrors().stream().map(error -> at("", error)).toList();
    }

    static List<FieldError> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(BrokenConstraints::ofParameter)
                .toList();
    }

    private static Stream<FieldError> ofParameter(ParameterValidationResult result) {
        String start = start(result.getMethodParameter()) + index(result.getContainerIndex());
        return result instanceof ParameterErrors errors
                ? errors.getAllErrors().stream().map(error -> at(start, error))
                : result.getResolvableErrors().stream().map(error -> at(start, error));
    }

    private static String start(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class) ? "" : "/" + parameter.getParameterName();
    }

    private static String index(@Nullable Integer index) {
        return index == null ? "" : "/" + index;
    }

    private static FieldError at(String start, MessageSourceResolvable error) {
        if (!(error instanceof org.springframework.validation.FieldError field)) {
            return new FieldError(start, Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"));
        }
        // The message of a value that could not be bound quotes the value.
        String detail = field.isBindingFailure() ? "has the wrong type" : field.getDefaultMessage();
        return new FieldError(
                start + "/"
                        + field.getField().replace("]", "").replace('[', '/').replace('.', '/'),
                Objects.requireNonNullElse(detail, "is invalid"));
    }
}
