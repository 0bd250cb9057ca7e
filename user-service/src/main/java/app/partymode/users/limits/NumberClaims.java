package app.partymode.users.limits;

import app.partymode.limits.Limit;
import app.partymode.limits.RateLimits;
import app.partymode.phoneauth.number.PhoneNumber;
import org.springframework.stereotype.Component;

/** Limits how often a number is claimed, by a signup, a login or a change of number; what else is limited, is by path. */
@Component
public final class NumberClaims {

    private static final String ALL = "all";

    private final RateLimits limits;

    NumberClaims(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * Counts one claim. Called before anything is looked up, so that the answer is the same for known and unknown numbers.
     *
     * @throws app.partymode.limits.OverLimit where the number, or all together, were claimed too often
     */
    public void consume(PhoneNumber number) {
        limits.consume(Limit.SIGNUP_PER_NUMBER, number.e164());
        limits.consume(Limit.SIGNUP_OVERALL, ALL);
    }
}
