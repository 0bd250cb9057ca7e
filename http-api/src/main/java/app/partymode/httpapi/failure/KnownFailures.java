package app.partymode.httpapi.failure;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The exceptions of one library whose meaning to the client is known. */
interface KnownFailures {

    /** The answer to one exception, or null if it is not of this library. Never asked for an answer that has begun. */
    @Nullable
    ResponseEntity<ProblemDetail> answerTo(Throwable failure);
}
