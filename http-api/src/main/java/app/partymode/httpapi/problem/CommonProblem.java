package app.partymode.httpapi.problem;

import org.springframework.http.HttpStatus;

/** The problems that every endpoint can have. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Invalid request", "A part of the request breaks a rule; see errors."),
    MALFORMED_BODY(HttpStatus.BAD_REQUEST, "Malformed body", "The body is not what this call takes."),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Unauthorized", "Send a valid token: Authorization: Bearer <token>."),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Forbidden", "This call is not open to you."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found", "There is nothing at this path."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed", "This path takes other methods; see Allow."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not acceptable", "None of the media types asked for can be made."),
    PRECONDITION_FAILED(
            HttpStatus.PRECONDITION_FAILED,
            "Precondition failed",
            "The resource is not as If-Match or If-None-Match demands."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Body too large", "The body is over the limit of this path."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Unsupported media type",
            "The body's media type is not one that this call takes."),
    URI_TOO_LONG(HttpStatus.URI_TOO_LONG, "URI too long", "The path and query are longer than this server reads."),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Try again after Retry-After seconds."),
    HEADERS_TOO_LARGE(
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
            "Headers too large",
            "The headers are longer than this server reads."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Internal error",
            "Something went wrong here; the request id finds it in the log."),
    STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Store unavailable",
            "A store is out of reach for now; try again after Retry-After seconds."),
    SERVICE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Service unavailable",
            "No answer in time; try again after Retry-After seconds.");

    private final ProblemText text;

    CommonProblem(HttpStatus status, String title, String detail) {
        text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
