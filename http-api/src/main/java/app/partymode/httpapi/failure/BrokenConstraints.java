package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Points at the parts of a request that break a constraint, in the constraint's own words, by ascending pointer. */
final class BrokenConstraints {

    /** Validators find them in any order. */
    private static final Comparator<FieldError> ORDER =
            Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail);

    /** What a path says of an element's place in its container, such as {@code <list element>}. */
    private static final Pattern CONTAINER = Pattern.compile("\\.?<[^>]*>");

    private BrokenConstraints() {}

    static List<FieldError> of(MethodArgumentNotValidException invalid) {
        return inOrder(invalid.getAllErrors().stream().map(error -> at("", error)));
    }

    static List<FieldError> of(HandlerMethodValidationException invalid) {
        return inOrder(invalid.getParameterValidationResults().stream().flatMap(BrokenConstraints::ofParameter));
    }

    static List<FieldError> of(ConstraintViolationException invalid) {
        return inOrder(invalid.getConstraintViolations().stream()
                .map(it -> new FieldError(pointer(it.getPropertyPath().toString()), it.getMessage())));
    }

    private static List<FieldError> inOrder(Stream<FieldError> errors) {
        return errors.sorted(ORDER).distinct().toList();
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
        return new FieldError(start + pointer(field.getField()), Objects.requireNonNullElse(detail, "is invalid"));
    }

    private static String pointer(String path) {
        String plain = CONTAINER.matcher(path).replaceAll("");
        return plain.isEmpty()
                ? ""
                : "/" + plain.replace("]", "").replace('[', '/').replace('.', '/');
    }
}
