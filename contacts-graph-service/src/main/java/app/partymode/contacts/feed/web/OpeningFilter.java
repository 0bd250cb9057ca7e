package app.partymode.contacts.feed.web;

import app.partymode.concurrency.Permits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how many requests for updates are begun at once: until they wait, they take as much memory as any request. When thousands of
 * phones come back in the same moment a few are let in, some wait for that, and the others are asked to come later. So the
 * stores, and the heap, have room for what else is asked.
 */
final class OpeningFilter extends OncePerRequestFilter {

    private static final Set<String> PATHS = Set.of("/v1/contacts/updates", "/v1/contacts/updates/stream");

    private static final int AT_ONCE = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHARE_OF_HEAP = 8;
    /** Tomcat's buffers, and what the filters hold. */
    private static final long BYTES_A_REQUEST = 96L << 10;

    private final Permits here;
    private final Permits begun;

    /** @param most how many may be there, those who wait to begin included */
    OpeningFilter(int most, Supplier<? extends RuntimeException> refusal) {
        here = new Permits(most, Duration.ZERO, refusal);
        begun = new Permits(Math.min(most, AT_ONCE), PATIENCE, refusal);
    }

    /** As many as a part of the heap has room for. */
    static int mostIn(long heapBytes) {
        return Math.toIntExact(Math.clamp(heapBytes / SHARE_OF_HEAP / BYTES_A_REQUEST, AT_ONCE, Integer.MAX_VALUE));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = here.acquire(1);
                var _ = begun.acquire(1)) {
            chain.doFilter(request, response);
        }
    }
}
