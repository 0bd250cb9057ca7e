package app.partymode.httpapi.failure;

import app.partymode.httpapi.problem.ProblemType;
import app.partymode.httpapi.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Answers that ask the client to try again. */
final class ComeBack {

    private static final String SECONDS = "5";

    private ComeBack() {}

    static ResponseEntity<ProblemDetail> later(ProblemType problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        return Problems.answer(Problems.body(problem), headers);
    }
}
