package app.partymode.httpapi.failure;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers 404 to a path that no other mapping knows. Without a handler the framework would log the path, which can have
 * a phone number, an id or a token in it.
 */
final class UnknownPath implements HandlerMapping, Ordered {

    private final HttpRequestHandler notFound;

    UnknownPath(HandlerExceptionResolver failures) {
        notFound = (request, response) ->
                failures.resolveException(request, response, null, new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public HandlerExecutionChain getHandler(HttpServletRequest request) {
        return new HandlerExecutionChain(notFound);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
