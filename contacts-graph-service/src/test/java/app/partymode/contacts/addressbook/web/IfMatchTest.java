package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.VersionMismatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void readsTheVersionOfATag() {
        assertThat(IfMatch.version("\"12-0a1b2c\"")).contains(12L);
        assertThat(IfMatch.version("\"12\"")).contains(12L);
    }

    @Test
    void asksForNothingWhereTheClientDoesNot() {
        assertThat(IfMatch.version(null)).isEmpty();
        assertThat(IfMatch.version("*")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "\"x\"", "W/\"12-0a\"", "\"12\", \"13\"", "\"99999999999999999999\""})
    void matchesNothingByATagThatIsNotOurs(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(VersionMismatch.class);
    }
}
