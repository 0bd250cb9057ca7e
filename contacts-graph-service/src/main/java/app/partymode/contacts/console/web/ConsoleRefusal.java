package app.partymode.contacts.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Redirects a browser that is not logged in to the login page, and answers the page's own requests with a problem. */
record ConsoleRefusal(HandlerExceptionResolver handlers) implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/console/api/**");
    private static final RequestMatcher LOGIN =
            PathPatternRequestMatcher.pathPattern(ConsoleSecurityConfiguration.LOGIN);

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (API.matches(request)) {
            handlers.resolveException(request, response, null, new NotLoggedIn());
        } else {
            response.sendRedirect(ConsoleSecurityConfiguration.LOGIN);
        }
    }

    /** A request without its token: forged, or sent by a page that is older than the session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (LOGIN.matches(request)) {
            response.sendRedirect(ConsoleSecurityConfiguration.LOGIN + "?expired");
            return;
        }
        boolean anonymous = SecurityContextHolder.getContext().getAuthentication() == null;
        handlers.resolveException(request, response, null, anonymous ? new NotLoggedIn() : e);
    }
}
