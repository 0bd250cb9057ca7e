package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.CommonProblem;
import app.partymode.httpapi.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a call without a valid token. */
final class Unauthorized {

    private Unauthorized() {}

    static ResponseEntity<ProblemDetail> answer() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problems.answer(Problems.body(CommonProblem.UNAUTHORIZED), headers);
    }
}
