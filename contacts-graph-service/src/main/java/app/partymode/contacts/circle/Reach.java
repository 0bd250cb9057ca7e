package app.partymode.contacts.circle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many people are within so many steps of some guests, each step between people who have each other. The guests themselves do
 * not count.
 */
public record Reach(long within1, long within2, long within3) {

    /** Fewer than this would tell of single people. */
    private static final int FEWEST_TOLD = 10;

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

    /** A count as others may know it: to two significant digits; empty where it is small. */
    public static Optional<Long> told(long count) {
        return count < FEWEST_TOLD
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count).round(TWO_DIGITS).longValueExact());
    }
}
