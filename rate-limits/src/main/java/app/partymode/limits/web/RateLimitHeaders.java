package app.partymode.limits.web;

import app.partymode.limits.RemainingQuota;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The headers {@code RateLimit-Policy} and {@code RateLimit}: lists of RFC 9651, one member a limit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">draft-ietf-httpapi-ratelimit-headers</a>
 */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void add(HttpServletResponse response, RemainingQuota left) {
        String name = "\"" + left.limit().label() + "\"";
        append(
                response,
                "RateLimit-Policy",
                name + ";q=" + left.quota().tokens() + ";w="
                        + seconds(left.quota().period()));
        append(response, "RateLimit", name + ";r=" + left.remaining() + ";t=" + seconds(left.untilFull()));
    }

    /** One line for all members: simple clients read only the first. */
    private static void append(HttpServletResponse response, String header, String member) {
        String others = response.getHeader(header);
        response.setHeader(header, others == null ? member : others + ", " + member);
    }

    /** Whole seconds, rounded up, so that waiting that long is enough. */
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
