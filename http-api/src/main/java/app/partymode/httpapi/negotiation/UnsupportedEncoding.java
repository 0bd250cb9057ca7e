package app.partymode.httpapi.negotiation;

import jakarta.servlet.ServletException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The body has a content coding, such as gzip. The answer names the only one that is read (RFC 9110, 12.5.3). */
final class UnsupportedEncoding extends ServletException implements ErrorResponse {

    private static final long serialVersionUID = 1L;

    UnsupportedEncoding() {
        super("a content coding that is not read");
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT_ENCODING, "identity");
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatus(getStatusCode());
    }
}
