package app.partymode.phoneauth.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAliasesTest {

    private final PhoneNumberParser parser = new PhoneNumberParser();

    @ParameterizedTest
    @CsvSource({
        // Argentina; the first six are libphonenumber's own work
        "+54 9 11 2345 6789,, 5491123456789",
        "+54 11 15 2345 6789,, 5491123456789",
        "+54 (0)11 15 2345 6789,, 5491123456789",
        "011 15 2345-6789, AR, 5491123456789",
        "9 11 2345 6789, AR, 5491123456789",
        "0351 15 212-3456, AR, 5493512123456",
        "+54 9 11 15 2345 6789,, 5491123456789",
        "+54 9 351 15 212 3456,, 5493512123456",
        "+54 9 011 2345 6789,, 5491123456789",
        // With and without the 9 it is one line, whether fixed or mobile: area codes of 2, 3 and 4 digits
        "+54 11 2345 6789,, 5491123456789",
        "011 2345-6789, AR, 5491123456789",
        "11 2345-6789, AR, 5491123456789",
        "0054 11 2345 6789, ES, 5491123456789",
        "+54 (0)11 2345 6789,, 5491123456789",
        "351 234-5678, AR, 5493512345678",
        "+54 351 234 5678,, 5493512345678",
        "0351 234-5678, AR, 5493512345678",
        "0351 15 234-5678, AR, 5493512345678",
        "+54 9 351 234 5678,, 5493512345678",
        "+54 2903 44 1234,, 5492903441234",
        "02903 15 44-1234, AR, 5492903441234",
        "+54 9 2903 44 1234,, 5492903441234",
        // Mexico
        "+52 55 1234 5678,, 525512345678",
        "+52 1 55 1234 5678,, 525512345678",
        "0052 1 55 1234 5678, ES, 525512345678",
        "5215512345678, MX, 525512345678",
        "55 1234 5678, MX, 525512345678",
        "044 55 1234 5678, MX, 525512345678",
        "045 55 1234 5678, MX, 525512345678",
        "01 55 1234 5678, MX, 525512345678",
        "+52 044 55 1234 5678,, 525512345678",
        "+52 045 55 1234 5678,, 525512345678",
        "+52 01 55 1234 5678,, 525512345678",
        // Brazil
        "+55 61 98123 4567,, 5561981234567",
        "+55 61 8123 4567,, 5561981234567",
        "+55 61 9123 4567,, 5561991234567",
        "+55 61 6123 4567,, 5561961234567",
        "(061) 98123-4567, BR, 5561981234567",
        "(061) 8123-4567, BR, 5561981234567",
        "0 15 61 8123-4567, BR, 5561981234567",
        // Benin, mobile and fixed
        "+229 01 97 12 34 56,, 2290197123456",
        "+229 97 12 34 56,, 2290197123456",
        "97 12 34 56, BJ, 2290197123456",
        "+229 20 21 12 34,, 2290120211234",
        // Ivory Coast
        "+225 01 23 45 67,, 2250101234567",
        "+225 05 12 34 56,, 2250505123456",
        "+225 47 12 34 56,, 2250747123456",
        "07 12 34 56, CI, 2250707123456",
        // Cameroon, mobile and fixed
        "+237 77 12 34 56,, 237677123456",
        "99 12 34 56, CM, 237699123456",
        "+237 22 21 23 45,, 237222212345",
        // Colombia, fixed
        "+57 1 234 5678,, 576012345678",
        "2 345 6789, CO, 576023456789",
        // Vietnam
        "0162 123 4567, VN, 84321234567",
        "+84 169 123 4567,, 84391234567",
        "+84 120 123 4567,, 84701234567",
        "+84 121 123 4567,, 84791234567",
        "+84 122 123 4567,, 84771234567",
        "+84 126 123 4567,, 84761234567",
        "+84 128 123 4567,, 84781234567",
        "+84 123 123 4567,, 84831234567",
        "+84 124 123 4567,, 84841234567",
        "+84 125 123 4567,, 84851234567",
        "+84 127 123 4567,, 84811234567",
        "+84 129 123 4567,, 84821234567",
        "+84 186 123 4567,, 84561234567",
        "+84 188 123 4567,, 84581234567",
        "+84 199 123 4567,, 84591234567",
    })
    void readsEachSpellingOfALineAsOneNumber(String text, String region, long digits) {
        assertThat(parser.parse(text, region)).isEqualTo(new Valid(new PhoneNumber(digits)));
    }

    @Test
    void readsTheSpellingsInAPathToo() {
        assertThat(parser.parseE164("+5215512345678")).contains(new PhoneNumber(525512345678L));
        assertThat(parser.parseE164("+556181234567")).contains(new PhoneNumber(5561981234567L));
        assertThat(parser.parseE164("+541123456789")).contains(new PhoneNumber(5491123456789L));
        assertThat(parser.parseE164("+5491123456789")).contains(new PhoneNumber(5491123456789L));
    }

    /** Each pair is a fixed and a mobile line, or lines of two kinds, whose numbers differ by no more than an alias adds. */
    @ParameterizedTest
    @CsvSource({
        "+54 11 2345 6789, +54 11 2345 6780",
        "+54 11 2345 6789, +54 9 351 234 5678",
        "+55 61 3123 4567, +55 61 93123 4567",
        "+55 11 5712 3456, +55 11 95712 3456",
        "+55 11 7812 3456, +55 11 97812 3456",
        "+237 22 21 23 45, +237 6 22 21 23 45",
        "+225 07 12 34 56, +225 05 07 12 34 56",
    })
    void keepsTwoLinesApart(String one, String other) {
        assertThat(parser.parse(one, null)).isNotEqualTo(parser.parse(other, null));
    }

    /** In Mexico, 1 was in use after the country code only; 1 551 ... could as well be New Jersey. */
    @Test
    void doesNotGuessWhatMayBeAnotherCountrysNumber() {
        assertThat(parser.parse("1 551 234 5678", "MX")).isInstanceOf(Invalid.class);
        assertThat(parser.parse("15 2345 6789", "AR")).isInstanceOf(Invalid.class);
    }

    @Test
    void leavesEveryValidNumberAsItIs() {
        var library = PhoneNumberUtil.getInstance();
        for (String region : library.getSupportedRegions()) {
            for (PhoneNumberType type : library.getSupportedTypesForRegion(region)) {
                var example = library.getExampleNumberForType(region, type);
                if (example != null && library.isPossibleNumberWithReason(example) == ValidationResult.IS_POSSIBLE) {
                    String e164 = library.format(example, PhoneNumberFormat.E164);
                    PhoneNumber line = Respelling.of(new PhoneNumber(Long.parseLong(e164.substring(1))));
                    assertThat(parser.parseE164(e164)).hasValue(line);
                    assertThat(parser.parseE164(line.e164())).hasValue(line);
                }
            }
        }
    }

    /** Whatever digits follow the country code: two former numbers of equal length are never the same line today. */
    @ParameterizedTest
    @CsvSource({"54, 13", "52, 10", "55, 10", "229, 8", "225, 8", "237, 8", "57, 8", "84, 10"})
    void neverMergesTwoFormerNumbers(String country, int length) {
        var random = new Random(11);
        Map<PhoneNumber, String> spellings = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String written = "+" + country + national(random, country, length);
            if (parser.parse(written, null) instanceof Valid(PhoneNumber number)) {
                String other = spellings.putIfAbsent(number, written);
                assertThat(other == null ? written : other).as("of one line").isEqualTo(written);
            }
        }
        assertThat(spellings).isNotEmpty();
    }

    /** Few distinct digits, so that near misses come up. */
    private static String national(Random random, String country, int length) {
        String digits = random.ints(length, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        return "54".equals(country) ? "91115" + digits.substring(5) : digits;
    }
}
