package app.partymode.httpapi.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes the body and the answer of a problem, with the id of the request that is being handled. */
public final class Problems {

    /** The key in the logging context that holds the id of the request. */
    public static final String REQUEST_ID = "requestId";

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private Problems() {}

    /** The body. {@code instance} names the request by its id: its path could hold a phone number. */
    public static ProblemDetail body(ProblemType type) {
        ProblemText text = type.text();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(text.status(), text.detail());
        problem.setType(URI.create("/problems/" + type.slug()));
        problem.setTitle(text.title());
        String id = MDC.get(REQUEST_ID);
        if (id != null) {
            problem.setInstance(URI.create("urn:request:" + id));
            problem.setProperty(REQUEST_ID, id);
        }
        return problem;
    }

    /** The body as JSON, where there is no converter. Every part is a fixed text, or an id of harmless characters: nothing needs escaping. */
    public static String json(ProblemType type, String requestId) {
        ProblemText text = type.text();
        return """
            {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"urn:request:%s","requestId":"%s"}\
            """.formatted(type.slug(), text.title(), text.status().value(), text.detail(), requestId, requestId);
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemType type) {
        return answer(body(type), new HttpHeaders());
    }

    /** A problem that lists what is wrong with the request, part by part. */
    public static ResponseEntity<ProblemDetail> answer(ProblemType type, List<FieldError> errors) {
        ProblemDetail problem = body(type);
        problem.setProperty("errors", errors);
        return answer(problem, new HttpHeaders());
    }

    /** A problem that is soon over: the client may try again in a few seconds. */
    public static ResponseEntity<ProblemDetail> later(ProblemType type) {
        return later(type, A_MOMENT);
    }

    /** A problem after which the client may try again, when so much time has passed: whole seconds, rounded up, at least one. */
    public static ResponseEntity<ProblemDetail> later(ProblemType type, Duration wait) {
        var headers = new HttpHeaders();
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return answer(body(type), headers);
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
