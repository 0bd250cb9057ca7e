package app.partymode.limits;

import java.time.Duration;

/** A request over a limit. Nothing has been done for it. */
public final class OverLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RemainingQuota remainingQuota;
    private final Duration retryAfter;

    public OverLimit(RemainingQuota remainingQuota, Duration retryAfter) {
        super("over the limit " + remainingQuota.limit().label());
        this.remainingQuota = remainingQuota;
        this.retryAfter = retryAfter;
    }

    public RemainingQuota remainingQuota() {
        return remainingQuota;
    }

    /** After how long the next request would be granted. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
