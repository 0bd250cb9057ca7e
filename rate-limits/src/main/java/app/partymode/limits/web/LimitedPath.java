package app.partymode.limits.web;

import app.partymode.limits.Limit;
import org.springframework.http.HttpMethod;

/**
 * Limits one call of the HTTP interface. A service contributes it as a bean. Every request with a known method and media type
 * is counted, whatever comes of it; on a path that needs a session, those with one.
 *
 * @param pattern a path pattern as in a controller's mapping
 */
public record LimitedPath(HttpMethod method, String pattern, Limit limit, CountedBy countedBy) {

    boolean covers(String requestMethod) {
        return method.matches(requestMethod) || method == HttpMethod.GET && HttpMethod.HEAD.matches(requestMethod);
    }
}
