package app.partymode.phoneauth.number;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE;
import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType.MOBILE;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits that may begin with a country code though they have no plus sign. libphonenumber prefers the national
 * number, which is another line where lengths vary: 4917618159081 would be one of Leer in Germany.
 */
final class CountryCodeWithoutPlus {

    /** Lines of people. Others, such as a freephone number, are hardly written with a country code. */
    private static final Set<PhoneNumberType> PERSONAL = EnumSet.of(FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE);

    /** What most countries dial before a country code, and phones write for the plus sign. */
    private static final String WORLDWIDE_PREFIX = "00";

    private static final ParsedNumber DOUBTFUL = new Invalid(Reason.INVALID_FOR_REGION);

    private final NumberMetadata metadata;

    CountryCodeWithoutPlus(NumberMetadata metadata) {
        this.metadata = metadata;
    }

    ParsedNumber read(String text, @Nullable String region) {
        ParsedNumber national = metadata.read(text, region);
        if (region == null || text.startsWith("+")) {
            return national;
        }
        String digits = Digits.of(text);
        if (digits.startsWith(WORLDWIDE_PREFIX)) {
            return unlessAnother(national, metadata.read("+" + digits.substring(WORLDWIDE_PREFIX.length()), null));
        }
        return digits.startsWith(String.valueOf(metadata.countryCode(region)))
                ? choose(text, region, national, metadata.read("+" + digits, null))
                : unlessForeign(region, digits, national);
    }

    /** In Singapore 006 is a carrier's prefix too: 0065 3221 1973 may be one of Singapore, or one of Cuba through this carrier. */
    private static ParsedNumber unlessAnother(ParsedNumber dialled, ParsedNumber international) {
        return dialled instanceof Valid && international instanceof Valid && !dialled.equals(international)
                ? DOUBTFUL
                : dialled;
    }

    private ParsedNumber choose(String text, String region, ParsedNumber national, ParsedNumber international) {
        if (!(international instanceof Valid(PhoneNumber abroad)) || international.equals(national)) {
            return national;
        }
        if (!(national instanceof Valid(PhoneNumber home))) {
            return international;
        }
        if (isWrittenWithTrunkPrefix(home, region)) {
            return PERSONAL.contains(metadata.typeOf(abroad)) ? international : DOUBTFUL;
        }
        return text.equals(metadata.nationalFormat(home)) && !text.equals(Digits.of(text)) ? national : DOUBTFUL;
    }

    /** A fixed line without its trunk prefix, whose digits are a mobile number abroad, may be meant as either. */
    private ParsedNumber unlessForeign(String region, String digits, ParsedNumber national) {
        String trunk = metadata.trunkPrefix(region);
        if (national instanceof Valid(PhoneNumber home)
                && !trunk.isEmpty()
                && !digits.startsWith(trunk)
                && metadata.typeOf(home) == FIXED_LINE
                && metadata.read("+" + digits, null) instanceof Valid(PhoneNumber abroad)
                && metadata.typeOf(abroad) == MOBILE) {
            return DOUBTFUL;
        }
        return national;
    }

    private boolean isWrittenWithTrunkPrefix(PhoneNumber number, String region) {
        String trunk = metadata.trunkPrefix(region);
        return !trunk.isEmpty() && Digits.of(metadata.nationalFormat(number)).startsWith(trunk);
    }
}
