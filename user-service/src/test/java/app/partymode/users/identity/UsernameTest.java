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
        assertThat(Username.parse("👩‍👩‍👧‍👦".repeat(50))).isPresent();
        assertThat(Username.parse("👩‍👩‍👧‍👦".repeat(51))).isEmpty();
        assertThat(Username.parse("e\u0301".repeat(50))).isPresent();
        assertThat(Username.parse("e\u0301".repeat(51))).isEmpty();
        assertThat(Username.parse("🇪🇸".repeat(50))).isPresent();
        assertThat(Username.parse("नी".repeat(50))).isPresent();
    }

    @Test
    void boundsTheMarksOfACharacter() {
        assertThat(Username.parse("a" + "\u0301".repeat(499))).isPresent();
        assertThat(Username.parse("a" + "\u0301".repeat(500))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200d",
                "\u200b\u200c",
                "\u200e\u200f",
                "\ufe0f",
                "\u0301",
                "\u00ad",
                "\u2060\ufeff",
                "\u3164",
                "\u2800",
                "\u115f\u1160",
                "\udb40\udc41"
            })
    void takesNoNameThatCanNotBeSeen(String text) {
        assertThat(Username.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(chars = {0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069})
    void takesNothingThatReordersTheTextAroundIt(char character) {
        assertThat(Username.parse("a" + character + "b")).isEmpty();
    }

    @Test
    void takesTheMarksAndJoinersOfRightToLeftAndIndicScripts() {
        assertThat(Username.parse("\u200fعدي a")).isPresent();
        assertThat(Username.parse("می\u200cخواهم")).isPresent();
        assertThat(Username.parse("क्\u200dष")).isPresent();
    }

    @Test
    void keepsNamesReadableThatEarlierRulesTook() {
        assertThat(new Username("a\u202eb").text()).isEqualTo("a\u202eb");
        assertThat(new Username("\u200d").text()).isEqualTo("\u200d");
    }

    @Test
    void takesEmojiThatAreNewerThanThisJdk() {
        assertThat(Username.parse("\ud83e\udeff")).isPresent();
    }
}
