package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what no service's own advice has answered. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

    private final List<KnownFailures> known;

    FailureAdvice(List<KnownFailures> known) {
        this.known = known;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ResponseEntity<ProblemDetail> answer(Throwable failure, HttpServletResponse response) throws Throwable {
        if (Disconnects.isOne(failure)) {
            return null;
        }
        if (response.isCommitted()) {
            throw failure;
        }
        Throwable unwrapped = Causes.unwrap(failure);
        return known.stream()
                .map(library -> library.answerTo(unwrapped))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    private static ResponseEntity<ProblemDetail> unexpected(Throwable failure) {
        FailureLog.write(failure);
        return Problems.answer(CommonProblem.INTERNAL_ERROR);
    }
}
