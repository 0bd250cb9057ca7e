package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Points at the part of a body that the call can't read. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ResponseEntity<ProblemDetail> answerTo(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof JacksonException mismatch) || isBrokenSyntax(mismatch)) {
            return Problems.answer(CommonProblem.MALFORMED_BODY);
        }
        String pointer = pointer(mismatch.getPath());
        if (mismatch instanceof InvalidFormatException wrong && isTextOfAnotherForm(wrong)) {
            return Problems.answer(
                    CommonProblem.INVALID_REQUEST,
                    List.of(new FieldError(pointer, "is not one of the values allowed")));
        }
        return Problems.answer(
                CommonProblem.MALFORMED_BODY, List.of(new FieldError(pointer, "has the wrong JSON type")));
    }

    private static boolean isBrokenSyntax(JacksonException mismatch) {
        return !(mismatch instanceof DatabindException || mismatch instanceof InputCoercionException);
    }

    /** A text where a text belongs, that is no such time, id or constant: the JSON is right, the value is not. */
    private static boolean isTextOfAnotherForm(InvalidFormatException wrong) {
        Class<?> target = wrong.getTargetType();
        return wrong.getValue() instanceof String
                && !target.isPrimitive()
                && !Number.class.isAssignableFrom(target)
                && target != Boolean.class;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream().map(step -> "/" + token(step)).collect(Collectors.joining());
    }

    /** Escaped as RFC 6901 says. */
    private static String token(JacksonException.Reference step) {
        String property = step.getPropertyName();
        return property == null
                ? Integer.toString(step.getIndex())
                : property.replace("~", "~0").replace("/", "~1");
    }
}
