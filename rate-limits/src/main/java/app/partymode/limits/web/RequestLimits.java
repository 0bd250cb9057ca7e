package app.partymode.limits.web;

import app.partymode.limits.Limit;
import app.partymode.limits.RateLimits;
import app.partymode.limits.RemainingQuota;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Limits on what the request of this thread holds, known only once its body has been read. */
public final class RequestLimits {

    private final RateLimits limits;

    RequestLimits(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Consumes so many tokens of a limit and tells the client what is left.
     *
     * @throws app.partymode.limits.OverLimit where less than that was left; no token is consumed
     * @throws app.partymode.limits.LimitsUnavailable where Redis is down and the limit does not allow it
     */
    public void consume(Limit limit, CountedBy countedBy, long tokens) {
        HttpServletRequest request = attributes().getRequest();
        limits.consume(limit, countedBy.subject(request), tokens).ifPresent(this::tell);
    }

    /** Tells the client what is left of a limit that was counted elsewhere. */
    public void tell(RemainingQuota left) {
        RateLimitHeaders.add(Objects.requireNonNull(attributes().getResponse()), left);
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
