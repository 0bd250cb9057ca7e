package app.partymode.limits.web;

import app.partymode.limits.RateLimits;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts the requests of one call before its body is read, and tells the client what is left. */
record LimitInterceptor(LimitedPath path, RateLimits limits) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && path.covers(request.getMethod())) {
            limits.consume(path.limit(), path.countedBy().subject(request))
                    .ifPresent(left -> RateLimitHeaders.add(response, left));
        }
        return true;
    }
}
