package app.partymode.httpapi.body;

import org.springframework.http.HttpMethod;

/**
 * Lets the bodies of one call be larger, or smaller, than the 1 MiB of all others. A service contributes it as a bean.
 *
 * @param pattern a path pattern as in a controller's mapping
 */
public record BodyLimit(HttpMethod method, String pattern, long bytes) {

    public BodyLimit {
        if (bytes < 0) {
            throw new IllegalArgumentException("a body's limit can't be below zero");
        }
    }
}
