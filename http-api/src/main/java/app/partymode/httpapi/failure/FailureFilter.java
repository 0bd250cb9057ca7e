package app.partymode.httpapi.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Passes the failures of other filters to the same advice as those of controllers. The server would log them with their
 * messages, which can contain parts of the request.
 */
final class FailureFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver failures;

    FailureFilter(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            answer(request, response, failure);
        } catch (Error failure) {
            answer(request, response, new ServletException(failure));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws ServletException {
        if (!response.isCommitted()) {
            response.resetBuffer();
            failures.resolveException(request, response, null, failure);
        } else if (!Disconnects.isOne(failure)) {
            FailureLog.write(failure);
            // The client must not take a partial answer for a complete one: the server closes the connection.
            throw new ServletException("the answer was cut short");
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
