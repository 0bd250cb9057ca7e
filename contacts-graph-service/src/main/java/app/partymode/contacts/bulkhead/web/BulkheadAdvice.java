package app.partymode.contacts.bulkhead.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks a client whose request found no permit to retry later. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BulkheadAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Busy e) {
        return Problems.later(CommonProblem.SERVICE_UNAVAILABLE);
    }
}
