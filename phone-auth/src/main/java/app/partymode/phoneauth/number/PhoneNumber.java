package app.partymode.phoneauth.number;

/**
 * A phone number in E.164: country code and national number, up to 15 digits, as one integer. Ordered by that integer.
 * Only its shape is checked here; {@link PhoneNumberParser} decides what a person may write.
 *
 * @param digits the E.164 digits without the plus sign, such as 34600111222
 * @see <a href="https://www.itu.int/rec/T-REC-E.164">ITU-T E.164</a>
 */
public record PhoneNumber(long digits) implements Comparable<PhoneNumber> {

    private static final long SMALLEST = 100;
    private static final long LARGEST = 999_999_999_999_999L;
    private static final int SHOWN_AT_THE_END = 2;

    public PhoneNumber {
        if (digits < SMALLEST || digits > LARGEST) {
            throw new IllegalArgumentException("not a phone number in E.164");
        }
    }

    /** The number as it leaves the service: a plus sign and the digits. */
    public String e164() {
        return "+" + digits;
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return Long.compare(digits, other.digits);
    }

    /** Masked, so that no log or error text can give a number away by accident. Use {@link #e164()} to answer a client. */
    @Override
    public String toString() {
        return "+…" + e164().substring(e164().length() - SHOWN_AT_THE_END);
    }
}
