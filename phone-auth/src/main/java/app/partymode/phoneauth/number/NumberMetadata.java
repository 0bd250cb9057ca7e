package app.partymode.phoneauth.number;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Reason;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads by libphonenumber's metadata and, what that refuses, by {@link NumberAliases}. */
final class NumberMetadata {

    private static final int MOST_E164_DIGITS = 15;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    ParsedNumber read(String text, @Nullable String region) {
        try {
            return read(library.parseAndKeepRawInput(text, region));
        } catch (NumberParseException e) {
            return new Invalid(reason(e, text, region));
        }
    }

    boolean isRegion(String region) {
        return library.getSupportedRegions().contains(region);
    }

    Optional<String> regionOf(PhoneNumber number) {
        return Optional.ofNullable(library.getRegionCodeForNumber(library(number)))
                .filter(this::isRegion);
    }

    PhoneNumberType typeOf(PhoneNumber number) {
        return library.getNumberType(library(number));
    }

    int countryCode(String region) {
        return library.getCountryCodeForRegion(region);
    }

    /** What is dialled before a number within the country; empty where nothing is. */
    String trunkPrefix(String region) {
        return Optional.ofNullable(library.getNddPrefixForRegion(region, true)).orElse("");
    }

    /** As people write it within its country. */
    String nationalFormat(PhoneNumber number) {
        return library.format(library(number), PhoneNumberFormat.NATIONAL);
    }

    private Phonenumber.PhoneNumber library(PhoneNumber number) {
        try {
            return library.parse(number.e164(), null);
        } catch (NumberParseException e) { // stored when other metadata held
            return new Phonenumber.PhoneNumber();
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
            return Stream.of(check(library.parse("+" + digits, null))).filter(Valid.class::isInstance);
        } catch (NumberParseException e) {
            return Stream.empty();
        }
    }

    private ParsedNumber check(Phonenumber.PhoneNumber number) {
        return switch (library.isPossibleNumberWithReason(number)) {
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY -> new Invalid(Reason.TOO_SHORT);
            case TOO_LONG -> new Invalid(Reason.TOO_LONG);
            case INVALID_COUNTRY_CODE, INVALID_LENGTH -> new Invalid(Reason.INVALID_FOR_REGION);
            case IS_POSSIBLE -> library.isValidNumber(number) ? valid(number) : new Invalid(Reason.INVALID_FOR_REGION);
        };
    }

    private ParsedNumber valid(Phonenumber.PhoneNumber number) {
        String digits = e164(number);
        return digits.length() > MOST_E164_DIGITS
                ? new Invalid(Reason.TOO_LONG)
                : new Valid(new PhoneNumber(Long.parseLong(digits)));
    }

    private String e164(Phonenumber.PhoneNumber number) {
        return library.format(number, PhoneNumberFormat.E164).substring(1);
    }

    private static Reason reason(NumberParseException e, String text, @Nullable String region) {
        return switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE ->
                region == null && !text.startsWith("+") ? Reason.NO_REGION : Reason.INVALID_FOR_REGION;
            case NOT_A_NUMBER ->
                text.chars().allMatch(NumberMetadata::isPhoneCharacter) ? Reason.TOO_SHORT : Reason.NOT_A_NUMBER;
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
            case TOO_LONG -> Reason.TOO_LONG;
        };
    }

    private static boolean isPhoneCharacter(int c) {
        return Character.isDigit(c) || c == '+' || c == ' ' || c == '-';
    }
}
