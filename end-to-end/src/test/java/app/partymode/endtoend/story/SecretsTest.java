package app.partymode.endtoend.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets();

    @Test
    void areFoundWhereTheyAre() {
        secrets.add("123456");
        assertThat(finds("code 123456")).isTrue();
        assertThat(finds("at 10:11:12.123456")).isFalse();
        String number = UniqueNumbers.next();
        assertThat(finds("number " + number)).isTrue();
        assertThat(finds(number.substring(1))).isTrue();
        assertThat(finds("(" + UniqueNumbers.local(number) + ")")).isTrue();
        assertThat(finds("+34•••••00")).isFalse();
    }

    private boolean finds(String line) {
        try {
            secrets.assertNoneInLog("a line", line);
            return false;
        } catch (AssertionError _) {
            return true;
        }
    }
}
