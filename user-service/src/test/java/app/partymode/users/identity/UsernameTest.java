package app.partymode.users.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ana María", "🎉", "محمد", "עדי", "李小龍", "👩‍👩‍👧‍👦", "O'Neil <b>"})
    void takesAnyScript(String text) {
        assertThat(Username.parse(text)).contains(new Username(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0\u2003",
                "a\u0000b",
                "a\nb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b"
            })
    void takesNoControlCharactersAndNotNothing(String text) {
        assertThat(Username.parse(text)).isEmpty();
    }

    @Test
    void takesNoHalfOfACharacter() {
        assertThat(Username.parse("a\ud83c")).isEmpty();
        assertThat(Username.parse("\udf89b")).isEmpty();
        assertThat(Username.parse(null)).isEmpty();
    }

    @Test
    void stripsSpaceAtTheEnds() {
        assertThat(Username.parse(" \u00a0 Ana B \t")).contains(new Username("Ana B"));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Username.parse("🎉".repeat(50))).isPresent();
        assertThat(Username.parse("🎉".repeat(51))).isEmpty();
        assertThat(Username.parse(" " + "x".repeat(50) + " ")).isPresent();
        assertThat(Username.parse("x".repeat(1_000_000))).isEmpty();
    }
}
