package app.partymode.phoneauth.session.web;

import app.partymode.phoneauth.session.Caller;
import app.partymode.phoneauth.session.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates the caller by {@code Authorization: Bearer <token>}. Whether the path needs a caller is decided later.
 */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;
    private final RequestMatcher open;
    private final Refusal refusal;

    BearerTokenFilter(Sessions sessions, RequestMatcher open, Refusal refusal) {
        this.sessions = sessions;
        this.open = open;
        this.refusal = refusal;
    }

    /** An open path works with an outdated token, and without the store. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = token(request).flatMap(sessions::find);
        } catch (DataAccessException e) {
            // An outage of the store does not mean that there is no session: the client must not log out for it.
            refusal.refuse(request, response, e);
            return;
        }
        caller.ifPresent(it -> SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(it))));
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }
}
