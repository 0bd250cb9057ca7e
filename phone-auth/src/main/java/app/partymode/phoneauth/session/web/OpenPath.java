package app.partymode.phoneauth.session.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A part of the HTTP interface that needs no session. A service contributes beans of this type; every other path is closed.
 *
 * @param method the method that is open; null: all
 * @param pattern a path pattern of Spring MVC, such as {@code /v1/docs/**}
 */
public record OpenPath(@Nullable HttpMethod method, String pattern) {

    RequestMatcher matcher() {
        return method == null
                ? PathPatternRequestMatcher.pathPattern(pattern)
                : PathPatternRequestMatcher.pathPattern(method, pattern);
    }
}
