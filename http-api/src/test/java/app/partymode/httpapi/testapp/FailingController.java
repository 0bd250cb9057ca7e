package app.partymode.httpapi.testapp;

import app.partymode.httpapi.problem.InvalidRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.MDC;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FailingController {

    static final class DriverIsOffline extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class OwnFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/v1/failures/{kind}")
    String fail(@PathVariable String kind, HttpServletResponse response) throws Throwable {
        Throwable failure = switch (kind) {
            case "invalid" -> new InvalidRequest("/contacts/0/name", "is too long");
            case "store" -> new QueryTimeoutException("secret +34600111222");
            case "driver" -> new IllegalStateException(new DriverIsOffline());
            case "token" -> new BadCredentialsException("secret +34600111222");
            case "own" -> new OwnFailure();
            case "error" -> new StackOverflowError("secret +34600111222");
            case "half" -> half(response);
            default -> new IllegalStateException("secret +34600111222", new IOException("secret +34600111222"));
        };
        throw failure;
    }

    private static Exception half(HttpServletResponse response) throws IOException {
        response.setContentLength(100);
        response.getOutputStream().write(1);
        response.flushBuffer();
        return new IllegalStateException("secret +34600111222");
    }

    @GetMapping("/v1/async")
    Callable<String> async() {
        return () -> {
            throw new IllegalStateException("secret +34600111222");
        };
    }

    @GetMapping("/v1/request-id")
    String requestId() {
        return MDC.get("requestId");
    }
}
