package app.partymode.phoneauth.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Writes valid numbers of every region and type in every spelling: each is read as it was meant or refused, never as
 * another line. {@code -Dspellings.seed} tells other numbers, {@code -Dspellings.numbers} more of them; {@code -Pnightly} does both.
 */
class SpellingsPropertyTest {

    private static final int NUMBERS = Integer.getInteger("spellings.numbers", Boolean.getBoolean("nightly") ? 100 : 1);
    private static final long SEED =
            Long.getLong("spellings.seed", Boolean.getBoolean("nightly") ? System.nanoTime() : 1);
    private static final int MOST_RANDOM_DIGITS = 7;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final PhoneNumberParser parser = new PhoneNumberParser();
    private final Random random = new Random(SEED);
    private final Map<String, Integer> read = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void neverReadsATextAsAnotherNumber() {
        for (String region : library.getSupportedRegions()) {
            for (PhoneNumberType type : library.getSupportedTypesForRegion(region)) {
                for (int i = 0; i < NUMBERS; i++) {
                    number(region, type).ifPresent(number -> writeInEverySpelling(region, number));
                }
            }
        }
        assertThat(wrong).as("seed %d", SEED).isEmpty();
        // each spelling is read, not only refused
        assertThat(read).as("seed %d", SEED).hasSize(Spelling.ALL.size());
    }

    private void writeInEverySpelling(String region, Phonenumber.PhoneNumber number) {
        var right = line(library.format(number, PhoneNumberFormat.E164));
        for (Spelling spelling : Spelling.ALL) {
            String text = spelling.write().apply(new Written(library, number, region));
            check(spelling, text, region, right);
        }
    }

    /** Which number stands for it, said once more than in the parser: Argentina's ten digits are one line. */
    private static PhoneNumber line(String e164) {
        return new PhoneNumber(Long.parseLong(
                e164.replaceFirst("^\\+54(?=[1-3]\\d{9}$)", "+549").substring(1)));
    }

    private void check(Spelling spelling, String text, String region, PhoneNumber right) {
        if (parser.parse(text, region, right) instanceof Valid(PhoneNumber number)) {
            read.merge(spelling.name(), 1, Integer::sum);
            if (!number.equals(right)) {
                wrong.add("%s in %s: %s is read as %s".formatted(spelling.name(), region, text, number.e164()));
            }
        }
    }

    /** An example number with other last digits, if it is still valid. */
    private Optional<Phonenumber.PhoneNumber> number(String region, PhoneNumberType type) {
        Phonenumber.PhoneNumber example = library.getExampleNumberForType(region, type);
        if (example == null) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(library.format(example, PhoneNumberFormat.E164));
        int replaced = random.nextInt(MOST_RANDOM_DIGITS + 1);
        for (int i = Math.max(4, digits.length() - replaced); i < digits.length(); i++) {
            digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
        }
        return valid(digits.toString());
    }

    private Optional<Phonenumber.PhoneNumber> valid(String e164) {
        try {
            var number = library.parse(e164, null);
            return Optional.of(number)
                    .filter(library::isValidNumber)
                    .filter(it -> library.isPossibleNumberWithReason(it) == ValidationResult.IS_POSSIBLE)
                    .filter(it -> e164.equals(library.format(it, PhoneNumberFormat.E164)))
                    .filter(it -> e164.length() <= "+".length() + 15);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private record Written(PhoneNumberUtil library, Phonenumber.PhoneNumber number, String region) {

        String e164() {
            return library.format(number, PhoneNumberFormat.E164);
        }

        String international() {
            return library.format(number, PhoneNumberFormat.INTERNATIONAL);
        }

        String national() {
            return library.format(number, PhoneNumberFormat.NATIONAL);
        }

        String code() {
            return "+" + number.getCountryCode();
        }

        /** Digits of the national significant number. */
        String significant() {
            return library.getNationalSignificantNumber(number);
        }
    }

    private record Spelling(String name, Function<Written, String> write) {

        private static final Set<PhoneNumberType> OF_AN_AREA =
                EnumSet.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

        private static final List<Spelling> ALL = List.of(
                new Spelling("E.164", Written::e164),
                new Spelling("international", Written::international),
                new Spelling("national", Written::national),
                new Spelling("RFC 3966", it -> it.library().format(it.number(), PhoneNumberFormat.RFC3966)),
                new Spelling("00", it -> "00" + it.e164().substring(1)),
                new Spelling(
                        "as dialled abroad", it -> it.library().formatOutOfCountryCallingNumber(it.number(), "DE")),
                new Spelling("no plus", it -> it.e164().substring(1)),
                new Spelling("no plus, grouped", it -> it.international().substring(1)),
                new Spelling("context", it -> "tel:" + it.significant() + ";phone-context=" + it.code()),
                new Spelling("national context", it -> "tel:" + it.national() + ";phone-context=" + it.code()),
                new Spelling("pause", it -> it.e164() + "p12"),
                new Spelling("national pause", it -> it.national() + ",,12#"),
                new Spelling("wait", it -> it.international() + " w 1"),
                new Spelling("semicolon", it -> it.national() + ";1"),
                new Spelling("label before", it -> "Tom " + it.national()),
                new Spelling("label before, no plus", it -> "Tom " + it.e164().substring(1)),
                new Spelling("label and count before", it -> "Tom 2 " + it.national()),
                new Spelling("label and colon before", it -> "Tel. 2: " + it.national()),
                new Spelling("label behind", it -> it.national() + " Tom"),
                new Spelling("capitals behind", it -> it.national() + " HOME"),
                new Spelling("joined capitals behind", it -> it.national() + "-HOME"),
                new Spelling("label in brackets", it -> it.international() + " (mobile)"),
                new Spelling("label and count behind", it -> it.national() + " Tom 2"),
                new Spelling("no plus, label", it -> it.e164().substring(1) + " Tom"),
                new Spelling("extension", it -> it.national() + " ext. 12"),
                new Spelling("bidi", it -> "\u202a" + it.international().replace(" ", "\u200e ") + "\u202c"),
                new Spelling("invisible after plus", it -> "+\u202a" + it.e164().substring(1)),
                new Spelling("byte-order mark", it -> it.national().replace(" ", "\ufeff")),
                new Spelling("no-break", it -> it.national().replace(' ', '\u00a0')),
                new Spelling("zero in brackets", it -> it.code() + " (0) " + it.significant()),
                new Spelling("zero in brackets, no plus", it -> it.code().substring(1) + "(0)" + it.significant()),
                new Spelling("zero after plus", it -> "+0" + it.e164().substring(1)),
                new Spelling("zeros after plus", it -> "+00" + it.e164().substring(1)),
                new Spelling("middle dots", it -> it.international().replaceAll("[ -]", "·")),
                new Spelling("national middle dots", it -> it.national().replaceAll("[ -]", "·")),
                new Spelling("slashes", it -> it.national().replaceAll("[ -]", "/")),
                new Spelling("dots", it -> it.national().replaceAll("[ -]", ".")),
                new Spelling("caller id shown", it -> "*31#" + it.national()),
                new Spelling("caller id hidden", it -> "#31#" + it.e164()),
                new Spelling("caller id of the region", it -> "*67" + it.national()),
                new Spelling("spreadsheet", it -> it.e164() + ".0"),
                new Spelling("spreadsheet, no plus", it -> it.e164().substring(1) + ".0"),
                new Spelling("local", Spelling::local));

        /** Without area code, where the number has one; the reader is of the same area. */
        private static String local(Written number) {
            if (!OF_AN_AREA.contains(number.library().getNumberType(number.number()))) {
                return number.national();
            }
            return switch (number.number().getCountryCode()) {
                case 1 -> number.significant().substring(3);
                case 55 -> number.significant().substring(2);
                default -> number.national();
            };
        }
    }
}
