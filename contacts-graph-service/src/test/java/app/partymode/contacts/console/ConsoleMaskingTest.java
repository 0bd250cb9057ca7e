package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleMaskingTest {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @CsvSource({
        "34600111222, +34 600 ••• 222",
        "-34600111222, +34 600 ••• 222",
        "12025550123, +1 202 ••• 123",
        "6581234567, +65 81 ••• 567",
        "4532123456, +45 32 ••• 456"
    })
    void hidesTheMiddleOfANumber(long number, String masked) {
        assertThat(masking.integer(number)).contains(masked);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 42, 4120, -4120, 34600, Long.MAX_VALUE, Long.MIN_VALUE, 1763899200000L})
    void leavesOtherIntegers(long number) {
        assertThat(masking.integer(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "34600111222",
                "+34600111222",
                "call +34 600 111 222!",
                "0034600111222",
                "+34-600-111-222 and 34600111333",
                "34600111222 34600111333",
                "[34600111222,34600111333]",
                "(+34) 600.111.222",
                "22211100643",
                "134600111222",
                "34600111222999",
                "3460011122234600111333",
                "Point{srid=7203, x=3.4600111222E10, y=2.0}",
                "point({srid:7203, x:34600111222.0, y:2.0})",
                "4:0fff3e56-8ecf-4661-8389-bd7042e65615:34600111222"
            })
    void hidesNumbersInTexts(String text) {
        assertThat(masking.text(text).replaceAll("\\D", ""))
                .doesNotContain("600111")
                .doesNotContain("0111")
                .doesNotContain("1110");
    }

    @Test
    void hidesDigitsHoweverManyThereAre() {
        assertThat(masking.text("7".repeat(50_000))).isEqualTo("•••");
        assertThat(masking.text("7 ".repeat(50_000))).isEqualTo("••• ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "2026-11-23T12:00:00Z",
                "3d0c2f51-1111-4222-8333-123456789012",
                "4:abc:17",
                "4:0fff3e56-8ecf-4661-8389-bd7042e65615:17",
                "5:34600111-2222-4222-8333-123456789012:123456",
                "",
                "$ {x}"
            })
    void leavesOtherTexts(String text) {
        assertThat(masking.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT9611141H60M2S",
                "PT34600111222S",
                "P0M0DT34600111222S",
                "P2883342601Y10M",
                "P34600111222D",
                "PT34.600111222S",
                "1971-02-05T11:08:31.222Z",
                "3066-06-10T22:20:22Z",
                "3066-06-10T22:20:22Z[UTC]"
            })
    void hidesNumbersInTimes(String time) {
        assertThat(new TimeMasking(masking).of(time)).contains("•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P1D",
                "PT10S",
                "P1Y2M",
                "2026-11-23T12:00Z",
                "2026-11-23",
                "2026-11-23T12:00:00.123456789Z",
                "12:00:00"
            })
    void leavesOtherTimes(String time) {
        assertThat(new TimeMasking(masking).of(time)).isEqualTo(time);
    }

    @Test
    void hidesANumberThatIsSpelledDigitByDigit() {
        assertThat(masking.spelled(List.of("3", "4", "6", "0", "0", "1", "1", "1", "2", "2", "2")))
                .contains("+34 600 ••• 222");
        assertThat(masking.spelled(List.of(3L, 4L, 6L, 0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L)))
                .contains("+34 600 ••• 222");
        assertThat(masking.spelled(List.of(3L, 14L, 6L, 0L, 0L, 1L, 1L, 1L))).isEmpty();
        assertThat(masking.spelled(List.of(1L, 2L, 3L))).isEmpty();
    }

    @Test
    void masksWhateverHoldsANumberWhereverItIs() {
        var presentation = new Presentation(masking, false);
        var row = presentation.row(
                List.of("a", "n.number", "c", "d", "e"),
                List.of(
                        List.of(34600111222L, List.of("34600111222")),
                        1234L,
                        new TypedValue.OfMap(Map.of("+34600111222", 34600111222L, "blocks", List.of(777L))),
                        3.4600111222E10,
                        1234L));
        assertThat(row.toString())
                .doesNotContain("600111")
                .doesNotContain("777")
                .contains("+34 600 ••• 222");
        assertThat(row.get(1)).isEqualTo("+••• 34");
        assertThat(row.get(4)).isEqualTo(1234L);
    }
}
