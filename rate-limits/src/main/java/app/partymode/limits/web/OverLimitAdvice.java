package app.partymode.limits.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import app.partymode.limits.OverLimit;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers 429 with the time to wait. Before http-api's advice, as that one takes every exception. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OverLimitAdvice {

    @ExceptionHandler(OverLimit.class)
    ResponseEntity<ProblemDetail> answer(OverLimit over, HttpServletResponse response) {
        RateLimitHeaders.add(response, over.remainingQuota());
        return Problems.later(CommonProblem.TOO_MANY_REQUESTS, over.retryAfter());
    }
}
