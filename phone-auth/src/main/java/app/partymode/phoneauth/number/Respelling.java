package app.partymode.phoneauth.number;

/**
 * Numbers that are two spellings of one line though both are valid: one of them stands for the line. In Argentina a 9 after the
 * country code tells the network of the caller that the line is a mobile one; the ten digits that follow are given out
 * once, to a fixed line or to a mobile one (docs/adr/0034-one-line-in-argentina.md). The number with the 9 stands for
 * both, as only it reaches a mobile from abroad.
 *
 * <p>Numbers from {@link #FIRST} to {@link #LAST} were stored by versions that did not know this. Sweeps replace them.
 */
public final class Respelling {

    /** The lowest of the numbers that have another spelling: +54, and ten digits of which the first is 1, 2 or 3. */
    public static final long FIRST = 541_000_000_000L;

    /** The highest of them. */
    public static final long LAST = 543_999_999_999L;

    /** What the 9 between country code and national number adds. */
    private static final long NINE = 5_490_000_000_000L - 540_000_000_000L;

    private Respelling() {}

    /** The number that stands for the line; itself for all but those from {@link #FIRST} to {@link #LAST}. Idempotent. */
    public static PhoneNumber of(PhoneNumber number) {
        return isFormer(number) ? new PhoneNumber(number.digits() + NINE) : number;
    }

    /** Whether another number stands for the line today. */
    public static boolean isFormer(PhoneNumber number) {
        return number.digits() >= FIRST && number.digits() <= LAST;
    }
}
