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
        "12025550123, +1 202 ••• 123",
        "6581234567, +65 81 ••• 567",
        "4532123456, +45 32 ••• 456"
    })
    void hidesTheMiddleOfANumber(long number, String masked) {
        assertThat(masking.integer(number)).contains(masked);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 42, 4120, -34600111222L, 34600, Long.MAX_VALUE, Long.MIN_VALUE, 1763899200000L})
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
                "(+34) 600.111.222"
            })
    void hidesNumbersInTexts(String text) {
        assertThat(masking.text(text).replaceAll("\\D", ""))
                .doesNotContain("600111")
                .doesNotContain("0111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ana", "2026-11-23T12:00:00Z", "3d0c2f51-1111-4222-8333-123456789012", "4:abc:17", "", "$ {x}"})
    void leavesOtherTexts(String text) {
        assertThat(masking.text(text)).isEqualTo(text);
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
