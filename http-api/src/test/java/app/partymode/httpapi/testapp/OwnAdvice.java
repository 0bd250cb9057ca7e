package app.partymode.httpapi.testapp;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class OwnAdvice {

    @ExceptionHandler(FailingController.OwnFailure.class)
    ResponseEntity<ProblemDetail> own() {
        return Problems.answer(CommonProblem.PRECONDITION_FAILED);
    }
}
