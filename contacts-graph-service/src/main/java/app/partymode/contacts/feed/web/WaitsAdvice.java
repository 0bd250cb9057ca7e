package app.partymode.contacts.feed.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks a client that can't wait here to come back. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WaitsAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TooManyWaits e) {
        return Problems.later(CommonProblem.SERVICE_UNAVAILABLE, e.comeBackAfter());
    }
}
