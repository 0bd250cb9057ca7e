package app.partymode.contacts.bulkhead.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes permits for requests for address books. Requests that wait for updates need none: they hold one page at most.
 */
final class BulkheadFilter extends OncePerRequestFilter {

    private static final String BOOK = "/v1/contacts";
    private static final Set<String> UPDATES = Set.of("/v1/contacts/updates", "/v1/contacts/updates/stream");

    private final Bulkhead bulkhead;

    BulkheadFilter(Bulkhead bulkhead) {
        this.bulkhead = bulkhead;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(BOOK) && !path.startsWith(BOOK + "/") || UPDATES.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = bulkhead.acquire(bodyBytes(request))) {
            chain.doFilter(request, response);
        }
    }

    private static long bodyBytes(HttpServletRequest request) {
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return chunked ? -1 : Math.max(0, request.getContentLengthLong());
    }
}
