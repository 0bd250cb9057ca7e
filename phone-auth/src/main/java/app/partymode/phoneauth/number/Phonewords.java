package app.partymode.phoneauth.number;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.PREMIUM_RATE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.SHARED_COST;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.TOLL_FREE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.UAN;

import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers of firms that end in a word, such as 1-800-FLOWERS. A name behind half a number must not complete it, so a word
 * counts only behind the first digits of such a number, and not behind a local number.
 */
final class Phonewords {

    private static final Set<PhoneNumberType> OF_FIRMS = EnumSet.of(TOLL_FREE, PREMIUM_RATE, SHARED_COST, UAN);

    /** In North America, firms have words at the end of common numbers too: 212-777-FILM. */
    private static final Pattern JOINED_CAPITALS = Pattern.compile("\\d-?[A-Z]+");

    private static final Pattern JOINED = Pattern.compile("\\d-?[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern CAPITALS_APART = Pattern.compile("\\d[\\s)]+[A-Z]{4,}[A-Z0-9\\s-]*");
    private static final int LOCAL_DIGITS_IN_NORTH_AMERICA = 7;

    private final NumberMetadata metadata;

    Phonewords(NumberMetadata metadata) {
        this.metadata = metadata;
    }

    /**
     * @param letters where the word begins
     * @param otherwise what became of the digits before it
     */
    ParsedNumber read(String text, int letters, Home home, ParsedNumber otherwise) {
        String word = text.substring(lastDigit(text, letters));
        if (!matches(JOINED, word) && !matches(CAPITALS_APART, word) || mayBeLocal(text.substring(0, letters))) {
            return otherwise;
        }
        ParsedNumber read = metadata.read(text, home.region());
        return read instanceof Valid(PhoneNumber number) && isOfAFirm(number, word) ? read : otherwise;
    }

    private boolean isOfAFirm(PhoneNumber number, String word) {
        PhoneNumberType type = metadata.typeOf(number);
        return OF_FIRMS.contains(type)
                || type == FIXED_LINE_OR_MOBILE && number.e164().startsWith("+1") && matches(JOINED_CAPITALS, word);
    }

    private static boolean mayBeLocal(String text) {
        String digits = Digits.of(text);
        String withoutTrunk = digits.startsWith("1") ? digits.substring(1) : digits;
        return withoutTrunk.length() == LOCAL_DIGITS_IN_NORTH_AMERICA;
    }

    private static int lastDigit(String text, int end) {
        int last = end - 1;
        while (last > 0 && !Digits.isDigit(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}
