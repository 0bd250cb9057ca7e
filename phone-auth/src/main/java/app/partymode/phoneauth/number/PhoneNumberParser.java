package app.partymode.phoneauth.number;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a phone number as a person writes it. A number with a leading plus sign stands for itself; any other is read as
 * dialled in the given region. Valid is what libphonenumber's metadata calls valid: a number of a range that is
 * assigned. All spellings of one line give one number; {@link NumberAliases} has those that libphonenumber lacks.
 */
public final class PhoneNumberParser {

    /** No number that a person writes is longer, spaces and extension included; guards against absurd input. */
    private static final int LONGEST_TEXT = 100;

    private static final int MOST_E164_DIGITS = 15;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /**
     * Reads one number.
     *
     * @param text what the person wrote; an extension is dropped
     * @param region ISO 3166 alpha-2 code of the country to read it in, in either case; null or unknown: none
     */
    public ParsedNumber parse(@Nullable String text, @Nullable String region) {
        if (text == null || text.isBlank()) {
            return new Invalid(Reason.NOT_A_NUMBER);
        }
        if (text.length() > LONGEST_TEXT) {
            return new Invalid(digitsOnly(text) ? Reason.TOO_LONG : Reason.NOT_A_NUMBER);
        }
        String known = region != null && isRegion(region) ? region.toUpperCase(Locale.ROOT) : null;
        try {
            return read(numbers.parseAndKeepRawInput(text, known));
        } catch (NumberParseException e) {
            return new Invalid(reason(e, text, known));
        }
    }

    /** Reads a number that must already be in E.164, plus sign included, as in the path of a request. */
    public Optional<PhoneNumber> parseE164(String text) {
        return text.startsWith("+") && digitsOnly(text.substring(1)) && parse(text, null) instanceof Valid valid
                ? Optional.of(valid.number())
                : Optional.empty();
    }

    /** Whether phone numbers can be read in this region: an ISO 3166 alpha-2 code, in either case. */
    public boolean isRegion(String region) {
        return numbers.getSupportedRegions().contains(region.toUpperCase(Locale.ROOT));
    }

    /** The region that a number belongs to, as an ISO 3166 alpha-2 code; empty where it belongs to none, such as +800. */
    public Optional<String> regionOf(PhoneNumber number) {
        try {
            String region = numbers.getRegionCodeForNumber(numbers.parse(number.e164(), null));
            return Optional.ofNullable(region).filter(this::isRegion);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private ParsedNumber read(Phonenumber.PhoneNumber number) {
        ParsedNumber asWritten = check(number);
        if (asWritten instanceof Valid) {
            return asWritten;
        }
        boolean international = number.getCountryCodeSource() != CountryCodeSource.FROM_DEFAULT_COUNTRY;
        return NumberAliases.of(e164(number), international)
                .flatMap(this::checkAlias)
                .findFirst()
                .orElse(asWritten);
    }

    private Stream<ParsedNumber> checkAlias(String digits) {
        try {
            return Stream.of(check(numbers.parse("+" + digits, null))).filter(Valid.class::isInstance);
        } catch (NumberParseException e) {
            return Stream.empty();
        }
    }

    private ParsedNumber check(Phonenumber.PhoneNumber number) {
        return switch (numbers.isPossibleNumberWithReason(number)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> new Invalid(Reason.TOO_SHORT);
            case TOO_LONG -> new Invalid(Reason.TOO_LONG);
            case INVALID_COUNTRY_CODE, INVALID_LENGTH -> new Invalid(Reason.INVALID_FOR_REGION);
            case IS_POSSIBLE -> numbers.isValidNumber(number) ? valid(number) : new Invalid(Reason.INVALID_FOR_REGION);
        };
    }

    private ParsedNumber valid(Phonenumber.PhoneNumber number) {
        String digits = e164(number);
        return digits.length() > MOST_E164_DIGITS
                ? new Invalid(Reason.TOO_LONG)
                : new Valid(new PhoneNumber(Long.parseLong(digits)));
    }

    private String e164(Phonenumber.PhoneNumber number) {
        return numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164).substring(1);
    }

    private static Reason reason(NumberParseException e, String text, @Nullable String region) {
        return switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE ->
                region == null && !text.strip().startsWith("+") ? Reason.NO_REGION : Reason.INVALID_FOR_REGION;
            case NOT_A_NUMBER ->
                text.strip().chars().allMatch(PhoneNumberParser::isPhoneCharacter)
                        ? Reason.TOO_SHORT
                        : Reason.NOT_A_NUMBER;
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
        };
    }

    private static boolean isPhoneCharacter(int c) {
        return Character.isDigit(c) || c == '+' || c == ' ' || c == '-';
    }

    private static boolean digitsOnly(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
