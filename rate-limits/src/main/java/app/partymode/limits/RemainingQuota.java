package app.partymode.limits;

import java.time.Duration;

/**
 * What is left of a limit after a request.
 *
 * @param remaining how many more requests would be granted now
 * @param untilFull after how long without a request the whole quota is back
 */
public record RemainingQuota(Limit limit, Quota quota, long remaining, Duration untilFull) {}
