package app.partymode.phoneauth.number;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.ParsedNumber.Invalid;
import app.partymode.phoneauth.number.ParsedNumber.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberParserTest {

    private final PhoneNumberParser parser = new PhoneNumberParser();

    @ParameterizedTest
    @CsvSource({
        "+34600111222,, 34600111222",
        "+34 600 11 12 22, DE, 34600111222",
        "600 111 222, ES, 34600111222",
        "600-111-222, es, 34600111222",
        "0034 600 111 222, ES, 34600111222",
        "0171 1234567, DE, 491711234567",
        "(0)171/1234567, DE, 491711234567",
        "+49 (0)171 1234567,, 491711234567",
        "(202) 555-0123, US, 12025550123",
        "0532 111 22 33, TR, 905321112233",
        "06 12345678, IT, 390612345678",
        "+39 06 12345678,, 390612345678",
        "٠٥٣٢ ١١١ ٢٢ ٣٣, TR, 905321112233",
        "+34600111222;ext=7,, 34600111222",
    })
    void readsWhatAPersonWrites(String text, String region, long digits) {
        assertThat(parser.parse(text, region)).isEqualTo(new Valid(new PhoneNumber(digits)));
    }

    @ParameterizedTest
    @CsvSource({
        "911, US, too-short",
        "911, ES, too-short",
        "911,, no-region",
        "+1,, too-short",
        "0, ES, too-short",
        "0,, too-short",
        "1234567890123456789012345678901234567890, ES, too-long",
        "+1234567890123456789012345678901234567890,, too-long",
        "600111222,, no-region",
        "600111222, XX, no-region",
        "+999123456789,, invalid-for-region",
        "+34100000000,, invalid-for-region",
        "hello, ES, not-a-number",
        "🎉, ES, not-a-number",
        "'', ES, not-a-number",
    })
    void saysWhyATextIsNoNumber(String text, String region, String slug) {
        assertThat(parser.parse(text, region))
                .isInstanceOfSatisfying(
                        Invalid.class, it -> assertThat(it.reason().slug()).isEqualTo(slug));
    }

    @Test
    void takesATextOfAnyLength() {
        assertThat(parser.parse("9".repeat(100_000), "ES")).isEqualTo(new Invalid(ParsedNumber.Reason.TOO_LONG));
        assertThat(parser.parse("x".repeat(100_000), "ES")).isEqualTo(new Invalid(ParsedNumber.Reason.NOT_A_NUMBER));
        assertThat(parser.parse(null, "ES")).isEqualTo(new Invalid(ParsedNumber.Reason.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"34600111222", "600111222", "+34 600111222", "+1", "", "+", "+34600111222x"})
    void wantsE164InAPath(String text) {
        assertThat(parser.parseE164(text)).isEmpty();
        assertThat(parser.parseE164("+34600111222")).contains(new PhoneNumber(34600111222L));
    }

    @Test
    void knowsTheRegionOfANumber() {
        assertThat(parser.regionOf(new PhoneNumber(34600111222L))).contains("ES");
        assertThat(parser.regionOf(new PhoneNumber(80012345678L))).isEmpty();
    }

    @Test
    void masksANumberInTexts() {
        assertThat("" + new PhoneNumber(34600111222L)).isEqualTo("+…22");
    }
}
