package app.partymode.phoneauth.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in address books, from public reports of bugs in programs that read them; the digits are invented. */
class SpellingsTest {

    private final PhoneNumberParser parser = new PhoneNumberParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a country code without plus
                "4917618159081 | DE | 4917618159081",
                "38344123456 | XK | 38344123456",
                "34655000002 | ES | 34655000002",
                "46701234567 | SE | 46701234567",
                "49 176 18159081 | DE | 4917618159081",
                "390 123 4567 | IT | 393901234567",
                // tel: URIs
                "tel:612345678;phone-context=+33 | ES | 33612345678",
                "612345678;phone-context=+33 | ES | 33612345678",
                "TEL:5550123;ext=7;phone-context=+1-202 | | 12025550123",
                "tel:+34655000002;phone-context=+33 | | 34655000002",
                "tel:%2B34655000002 | | 34655000002",
                // pause and wait letters
                "030 123456p12 | DE | 4930123456",
                "030 123456,12 | DE | 4930123456",
                "030 123456 W 12 | DE | 4930123456",
                "655000002w1 | ES | 34655000002",
                "655000002;1# | ES | 34655000002",
                // what shows nothing, and other forms of the same
                "+\u202a34 655 000 002 | ES | 34655000002",
                "655\u200e000\u200e002 | ES | 34655000002",
                "655\ufeff000002 | ES | 34655000002",
                "655\u00a0000\u202f002 | ES | 34655000002",
                "\uff0b\uff13\uff14655000002 | | 34655000002",
                // labels
                "030 123456 Tom | DE | 4930123456",
                "030123456Tom | DE | 4930123456",
                "655 000 002 (mobile) | ES | 34655000002",
                "655 000 002 (mobile 2) | ES | 34655000002",
                "Tom 030 123456 | DE | 4930123456",
                "Büro 2: 030 123456 | DE | 4930123456",
                "Tel.:+49 30 123456 | | 4930123456",
                "дом 655000002 | ES | 34655000002",
                "030 123456 ext. 7 | DE | 4930123456",
                // words that are numbers
                "1-800-FLOWERS | US | 18003569377",
                "1 800 FLOWERS | US | 18003569377",
                "212-777-FILM | US | 12127773456",
                // a spreadsheet's decimal
                "+4930123456.0 | DE | 4930123456",
                // zeros
                "+48 (0) 22 512 34 56 | PL | 48225123456",
                "+34 (0) 655 000 002 | ES | 34655000002",
                "+39 (0)6 12345678 | IT | 390612345678",
                "+39 (0)347 1234567 | IT | 393471234567",
                "+014155552671 | US | 14155552671",
                "+0034 655 000 002 | | 34655000002",
                // separators
                "655·000·002 | ES | 34655000002",
                "655_000_002 | ES | 34655000002",
                "655\t000\t002 | ES | 34655000002",
                "655\u2013000\u2212002 | ES | 34655000002",
                // prefixes for the caller's identity
                "*31#030 123456 | DE | 4930123456",
                "#31#+4930123456 | | 4930123456",
                "*67 202-555-0123 | US | 12025550123",
                "141 020 7946 0018 | GB | 442079460018",
                // Argentina: with and without 9 is one line
                "351 234-5678 | AR | 5493512345678",
            })
    void readsWhatStandsInAddressBooks(String text, String region, long digits) {
        assertThat(parser.parse(text, region)).isEqualTo(new Valid(new PhoneNumber(digits)));
    }

    @ParameterizedTest
    @CsvSource({
        "5521987651234, BR, 98765-4321, 5521987654321",
        "5521987651234, BR, 3221-1234, 552132211234",
        "5521987651234, BR, 8765-4321, 5521987654321",
        "12025550123, US, 555-0199, 12025550199",
        "12025550123, US, 555-0199 Tom, 12025550199",
    })
    void completesALocalNumberWithTheOwnersAreaCode(long owner, String region, String text, long digits) {
        assertThat(parser.parse(text, region, new PhoneNumber(owner))).isEqualTo(new Valid(new PhoneNumber(digits)));
        assertThat(parser.parse(text, region)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "12025550123, CA, 555-0199", // read as dialled in another country
        "18002345678, US, 555-0199", // the owner has no area code
        "34655000001, US, 555-0199",
        "34655000001, ES, 000002",
    })
    void completesNothingWhereTheAreaIsNotKnown(long owner, String region, String text) {
        assertThat(parser.parse(text, region, new PhoneNumber(owner))).isInstanceOf(Invalid.class);
    }

    /** Each would be the number of another person by one of its readings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0171 12345 Tom | DE",
                "555-1234 Tom | US",
                "1-800-1234 TOM | US",
                "Tel 2 030 123456 | DE",
                "030 123456 (2) | DE",
                "030 123456 Tom 0171 1234567 | DE",
                "030 123456*12 | DE",
                "*21*030123456# | DE",
                "4.91762E+12 | DE",
                "+0151 23456789 | DE",
                "+0151 23456789 | ",
                "tel:7042;phone-context=example.com | DE",
                "9118001234 | IN",
                "3901234567 | IT",
                "00 65 3221 1973 | SG",
            })
    void refusesWhatIsDoubtful(String text, String region) {
        assertThat(parser.parse(text, region)).isInstanceOf(Invalid.class);
    }
}
