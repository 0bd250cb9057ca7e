package app.partymode.contacts.bulkhead.web;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks a client whose request found no permit to retry later. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BulkheadAdvice {

    private static final String SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Busy e) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        return Problems.answer(Problems.body(CommonProblem.SERVICE_UNAVAILABLE), headers);
    }
}
