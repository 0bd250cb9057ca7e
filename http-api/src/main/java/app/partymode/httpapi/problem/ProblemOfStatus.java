package app.partymode.httpapi.problem;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Finds the problem of an error of which only the status is known. */
public final class ProblemOfStatus {

    private static final int SERVER_ERROR = 500;

    private ProblemOfStatus() {}

    /** Another status than {@link CommonProblem} has becomes 400 or 500. */
    public static CommonProblem of(int status) {
        return switch (HttpStatus.resolve(status)) {
            case SERVICE_UNAVAILABLE -> CommonProblem.SERVICE_UNAVAILABLE;
            // The server's words for a request that it can't read: an unknown transfer encoding or HTTP version.
            case NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> CommonProblem.INVALID_REQUEST;
            case null, default ->
                Stream.of(CommonProblem.values())
                        .filter(problem -> problem.text().status().value() == status)
                        .findFirst()
                        .orElse(status < SERVER_ERROR ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL_ERROR);
        };
    }
}
