package app.partymode.contacts.console.web;

import app.partymode.contacts.console.CypherError;
import app.partymode.contacts.console.GraphUnavailable;
import app.partymode.contacts.console.QueryRefused;
import app.partymode.contacts.console.QueryStopped;
import app.partymode.contacts.console.TooManyQueries;
import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.ProblemType;
import app.partymode.httpapi.problem.Problems;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps each of the console's exceptions to a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleAdvice {

    private static final String MESSAGE = "message";
    private static final Duration A_QUERY = Duration.ofSeconds(1);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CypherError e) {
        ProblemDetail problem = Problems.body(
                switch (e.kind()) {
                    case SYNTAX -> ConsoleProblem.CYPHER_ERROR;
                    case PLAN -> ConsoleProblem.QUERY_NOT_PLANNED;
                    case RUN -> ConsoleProblem.QUERY_FAILED;
                });
        problem.setProperty(MESSAGE, e.getMessage());
        var place = e.place();
        if (place != null) {
            problem.setProperty("line", place.line());
            problem.setProperty("column", place.column());
            problem.setProperty("offset", place.offset());
        }
        return Problems.answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QueryRefused e) {
        ProblemDetail problem = Problems.body(ConsoleProblem.QUERY_REFUSED);
        problem.setProperty(MESSAGE, e.getMessage());
        return Problems.answer(problem, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(QueryStopped e) {
        return told(
                switch (e.reason()) {
                    case TIME -> ConsoleProblem.QUERY_TOO_LONG_RUNNING;
                    case MEMORY -> ConsoleProblem.QUERY_TOO_MUCH_MEMORY;
                    case CANCELLED -> ConsoleProblem.QUERY_CANCELLED;
                });
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(GraphUnavailable e) {
        return told(ConsoleProblem.NO_GRAPH);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TooManyQueries e) {
        return Problems.later(CommonProblem.TOO_MANY_REQUESTS, A_QUERY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotLoggedIn e) {
        return Problems.answer(ConsoleProblem.NOT_LOGGED_IN);
    }

    private static ResponseEntity<ProblemDetail> told(ProblemType type) {
        ProblemDetail problem = Problems.body(type);
        problem.setProperty(MESSAGE, type.text().detail());
        return Problems.answer(problem, new HttpHeaders());
    }
}
