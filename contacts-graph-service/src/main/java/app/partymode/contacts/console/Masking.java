package app.partymode.contacts.console;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hides the middle of phone numbers, wherever they are: {@code +34 600 ••• 222}. */
final class Masking {

    private static final long SMALLEST = 1_000_000;
    private static final long LARGEST = 999_999_999_999_999L;
    private static final int HIDDEN_AT_LEAST = 3;
    private static final int SHOWN_AT_THE_END = 3;

    /** Digits with what people put between them. Possessive, as Java takes a frame of the stack for each digit else. */
    private static final Pattern CANDIDATE = Pattern.compile("\\+?\\(?\\p{Nd}(?:[\\s().\\u00a0/_-]{0,3}\\p{Nd}){6,}+");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern SCIENTIFIC = Pattern.compile("(?<![\\w.])\\d\\.\\d{3,}E\\d{1,2}(?!\\w)");
    private static final String HIDDEN = "•••";
    private static final int SHORTEST_BACKWARDS = 8;
    private static final int SHORTEST_HELD = 10;
    private static final int MOST_ADDED = 3;
    private static final Pattern RUN = Pattern.compile("\\p{Nd}{7,}");
    private static final String UUID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    /** A UUID, or what the graph calls an element: the database's UUID, then which of its elements it is. */
    private static final Pattern ID = Pattern.compile(UUID + "|(?<database>\\d:" + UUID + ":)(?<element>\\d+)");

    private static final int MOST_DIGITS = 15;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** Masks what is a valid phone number, negated or not; empty for any other integer. */
    Optional<String> integer(long value) {
        long amount = Math.abs(value);
        return amount < SMALLEST || amount > LARGEST
                ? Optional.empty()
                : ofDigits(Long.toString(amount)).or(() -> backwards(Long.toString(amount)));
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
        return masked(SCIENTIFIC.matcher(text).replaceAll(Masking::plain));
    }

    /** A number as {@code 3.46E10} is written out, and only where it could be one. */
    private static String plain(MatchResult scientific) {
        BigDecimal value = new BigDecimal(scientific.group());
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.precision() - value.scale() <= MOST_DIGITS;
        return whole ? value.toBigInteger().toString() : scientific.group();
    }

    private String masked(String text) {
        Matcher id = ID.matcher(text);
        if (!id.matches()) {
            return candidates(text);
        }
        return id.group("element") == null ? text : id.group("database") + candidates(id.group("element"));
    }

    private String candidates(String text) {
        return CANDIDATE.matcher(text).replaceAll(candidate -> Matcher.quoteReplacement(candidate(candidate.group())));
    }

    private String candidate(String candidate) {
        return ofDigits(candidate).or(() -> backwards(candidate)).orElseGet(() -> {
            // Longer than one number can be: several of them, without a known boundary.
            if (digits(candidate).length() > MOST_DIGITS) {
                return HIDDEN;
            }
            return RUN.matcher(candidate).replaceAll(run -> run(run.group()));
        });
    }

    private String run(String run) {
        return ofDigits(run).or(() -> backwards(run)).orElseGet(() -> holdsNumber(run) ? HIDDEN : run);
    }

    /** What {@code reverse} makes of a number. */
    private Optional<String> backwards(String text) {
        String reversed = new StringBuilder(digits(text)).reverse().toString();
        return reversed.length() < SHORTEST_BACKWARDS || reversed.startsWith("0")
                ? Optional.empty()
                : ofDigits(reversed).map(number -> HIDDEN);
    }

    /** Whether a number begins or ends a few digits inside: something was put before or behind it. */
    private boolean holdsNumber(String run) {
        return IntStream.rangeClosed(1, MOST_ADDED)
                .filter(added -> run.length() - added >= SHORTEST_HELD)
                .anyMatch(added -> ofDigits(run.substring(added)).isPresent()
                        || ofDigits(run.substring(0, run.length() - added)).isPresent());
    }

    /** The digits of a number, one a value, as {@code split} gives them. */
    Optional<String> spelled(List<?> values) {
        boolean digits = values.size() >= SHORTEST_BACKWARDS
                && values.size() <= MOST_DIGITS
                && values.stream()
                        .allMatch(value -> DIGIT.matcher(String.valueOf(value)).matches());
        String joined = digits ? values.stream().map(String::valueOf).collect(Collectors.joining()) : "";
        return digits ? ofDigits(joined).or(() -> backwards(joined)) : Optional.empty();
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
