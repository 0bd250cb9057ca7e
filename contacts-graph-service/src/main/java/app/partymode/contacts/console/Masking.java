package app.partymode.contacts.console;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides the middle of phone numbers, wherever they are: {@code +34 600 ••• 222}. */
final class Masking {

    private static final long SMALLEST = 1_000_000;
    private static final long LARGEST = 999_999_999_999_999L;
    private static final int HIDDEN_AT_LEAST = 3;
    private static final int SHOWN_AT_THE_END = 3;

    /** Digits with what people put between them. */
    private static final Pattern CANDIDATE = Pattern.compile("\\+?\\(?\\p{Nd}(?:[\\s().\\u00a0/_-]{0,3}\\p{Nd}){6,}");

    private static final Pattern DIGITS = Pattern.compile("\\+?\\p{Nd}+");
    private static final Pattern RUN = Pattern.compile("\\p{Nd}{7,}");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final int MOST_DIGITS = 15;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** Masks what is a valid phone number; empty for any other integer. */
    Optional<String> integer(long value) {
        return value < SMALLEST || value > LARGEST
                ? Optional.empty()
                : parsed("+" + value).map(this::masked);
    }

    /** Masks an integer that is known to be a phone number, valid or not. */
    String number(long value) {
        return integer(value).orElseGet(() -> {
            String digits = Long.toString(value);
            return "+••• " + digits.substring(Math.max(0, digits.length() - 2));
        });
    }

    /** Masks every phone number in a text. Ids stay as they are. */
    String text(String text) {
        return UUID.matcher(text).matches()
                ? text
                : CANDIDATE
                        .matcher(text)
                        .replaceAll(candidate -> Matcher.quoteReplacement(candidate(candidate.group())));
    }

    private String candidate(String candidate) {
        return ofDigits(candidate).orElseGet(() -> {
            // Longer than one number can be: several of them, without a known boundary.
            if (digits(candidate).length() > MOST_DIGITS
                    && !DIGITS.matcher(candidate).matches()) {
                return "•••";
            }
            return RUN.matcher(candidate)
                    .replaceAll(run -> ofDigits(run.group()).orElse(run.group()));
        });
    }

    private Optional<String> ofDigits(String text) {
        String digits = digits(text);
        return parsed("+" + (digits.startsWith("00") ? digits.substring(2) : digits))
                .map(this::masked);
    }

    private static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.getNumericValue(c)));
        return digits.toString();
    }

    private Optional<PhoneNumber> parsed(String e164) {
        try {
            PhoneNumber number = numbers.parse(e164, null);
            return numbers.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private String masked(PhoneNumber number) {
        String national = numbers.getNationalSignificantNumber(number);
        int shownAtTheEnd = Math.min(SHOWN_AT_THE_END, Math.max(0, national.length() - HIDDEN_AT_LEAST));
        int shown = Math.clamp(national.length() - shownAtTheEnd - HIDDEN_AT_LEAST, 0, firstGroup(number));
        return ("+" + number.getCountryCode() + " " + national.substring(0, shown)).strip() + " ••• "
                + national.substring(national.length() - shownAtTheEnd);
    }

    /** How many digits stand together first, as people in that country write it. */
    private int firstGroup(PhoneNumber number) {
        String[] groups =
                numbers.format(number, PhoneNumberFormat.INTERNATIONAL).split("[^0-9+]+");
        return groups.length < 2 ? 0 : groups[1].length();
    }
}
