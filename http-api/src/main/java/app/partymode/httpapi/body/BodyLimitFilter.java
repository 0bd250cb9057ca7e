package app.partymode.httpapi.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large, and stops reading one that does not say and is. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final BodyLimits limits;

    BodyLimitFilter(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limits.of(request);
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge();
        }
        // A body with a Content-Length is never longer than that: the server stops reading there.
        boolean sizeIsKnown = request.getContentLengthLong() >= 0;
        chain.doFilter(sizeIsKnown ? request : new LimitedRequest(request, limit), response);
    }
}
