package app.partymode.httpapi.failure;

import static app.partymode.httpapi.problem.CommonProblem.BODY_TOO_LARGE;
import static app.partymode.httpapi.problem.CommonProblem.INVALID_REQUEST;
import static app.partymode.httpapi.problem.CommonProblem.SERVICE_UNAVAILABLE;

import app.partymode.httpapi.body.BodyTooLarge;
import app.partymode.httpapi.problem.FieldError;
import app.partymode.httpapi.problem.InvalidRequest;
import app.partymode.httpapi.problem.ProblemOfStatus;
import app.partymode.httpapi.problem.Problems;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Requests that Spring MVC or the server could not take. */
final class RequestFailures implements KnownFailures {

    private static final int SERVER_ERROR = 500;

    @Override
    public @Nullable ResponseEntity<ProblemDetail> answerTo(Throwable failure) {
        if (Causes.of(failure).anyMatch(BodyTooLarge.class::isInstance)) {
            return Problems.answer(BODY_TOO_LARGE);
        }
        return switch (failure) {
            case InvalidRequest invalid -> Problems.answer(INVALID_REQUEST, invalid.errors());
            case HttpMessageNotReadableException unreadable -> UnreadableJson.answerTo(unreadable);
            case ConstraintViolationException invalid ->
                Problems.answer(INVALID_REQUEST, BrokenConstraints.of(invalid));
            case MethodArgumentNotValidException invalid ->
                Problems.answer(INVALID_REQUEST, BrokenConstraints.of(invalid));
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> Problems.answer(INVALID_REQUEST, BrokenConstraints.of(invalid));
            case MissingServletRequestParameterException missing -> parameter(missing.getParameterName(), "is missing");
            case MissingRequestHeaderException missing -> parameter(missing.getHeaderName(), "is missing");
            case MethodArgumentTypeMismatchException wrong -> parameter(wrong.getName(), "has the wrong type");
            case InvalidParameterException _ -> Problems.answer(INVALID_REQUEST);
            case BadRequestException _ -> Problems.answer(INVALID_REQUEST);
            case AsyncRequestTimeoutException _ -> Problems.later(SERVICE_UNAVAILABLE);
            case ErrorResponse other when other.getStatusCode().value() < SERVER_ERROR -> byStatus(other);
            default -> null;
        };
    }

    private static ResponseEntity<ProblemDetail> parameter(String name, String detail) {
        return Problems.answer(INVALID_REQUEST, List.of(new FieldError("/" + name, detail)));
    }

    /** The headers are those that the status needs, such as Allow. */
    private static ResponseEntity<ProblemDetail> byStatus(ErrorResponse failure) {
        return Problems.answer(
                Problems.body(ProblemOfStatus.of(failure.getStatusCode().value())), failure.getHeaders());
    }
}
