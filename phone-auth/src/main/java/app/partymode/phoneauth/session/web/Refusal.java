package app.partymode.phoneauth.session.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the service's own exception handlers answer what the security filters refuse, so that all errors look alike. */
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver handlers;

    Refusal(HandlerExceptionResolver handlers) {
        this.handlers = handlers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        answer(request, response, e, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        answer(request, response, e, HttpStatus.FORBIDDEN);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException e) throws IOException {
        answer(request, response, e, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception e, HttpStatus otherwise)
            throws IOException {
        if (handlers.resolveException(request, response, null, e) == null && !response.isCommitted()) {
            response.sendError(otherwise.value());
        }
    }
}
