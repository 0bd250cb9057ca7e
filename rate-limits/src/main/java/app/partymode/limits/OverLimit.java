package app.partymode.limits;

import java.time.Duration;

/** A request over a limit. Nothing has been done for it. */
public final class OverLimit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Allowance allowance;
    private final Duration retryAfter;

    OverLimit(Allowance allowance, Duration retryAfter) {
        super("over the limit " + allowance.limit().label());
        this.allowance = allowance;
        this.retryAfter = retryAfter;
    }

    public Allowance allowance() {
        return allowance;
    }

    /** After how long the next request would be granted. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
