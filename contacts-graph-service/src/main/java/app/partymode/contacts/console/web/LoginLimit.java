package app.partymode.contacts.console.web;

import app.partymode.contacts.console.Audit;
import app.partymode.contacts.console.Audit.Action;
import app.partymode.limits.Limit;
import app.partymode.limits.OverLimit;
import app.partymode.limits.RateLimits;
import app.partymode.limits.web.CountedBy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts attempts to log in, successful or not, before the password is checked. */
final class LoginLimit extends OncePerRequestFilter {

    private static final RequestMatcher ATTEMPT =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ConsoleSecurityConfiguration.LOGIN);

    private final RateLimits limits;
    private final LoginPage page;
    private final Audit audit;

    LoginLimit(RateLimits limits, LoginPage page, Audit audit) {
        this.limits = limits;
        this.page = page;
        this.audit = audit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ATTEMPT.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.consume(Limit.CONSOLE_LOGIN_PER_ADDRESS, CountedBy.ADDRESS.subject(request));
            limits.consume(Limit.CONSOLE_LOGIN_OVERALL, "everybody");
        } catch (OverLimit over) {
            audit.note(Action.LOGIN_LIMITED, "a client");
            refuse(
                    request,
                    response,
                    Math.max(1, over.retryAfter().plusMillis(999).toSeconds()));
            return;
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader("Content-Security-Policy", page.policy());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.html(csrf.getToken(), seconds));
    }
}
