package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.VersionMismatch;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final IfMatch preconditions = new IfMatch(matcher.books(), new FormerNumbers(matcher.users()));

    private Optional<Long> version(@Nullable String header) {
        return preconditions.version(fixture.owner(1), header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"12-0a1b2c\"", "\"12\"", "\"12-vcard\"", "\"12-0a1b2c\", \"12-vcard\", \"foreign\", W/\"13\""})
    void readsTheVersionOfATagOfAnyRepresentation(String header) {
        assertThat(version(header)).contains(12L);
    }

    @Test
    void asksForNothingWhereTheClientDoesNot() {
        assertThat(version(null)).isEmpty();
        assertThat(version("*")).isEmpty();
    }

    @Test
    void takesTheOneOfAListThatTheBookHas() {
        fixture.signUp(1);
        fixture.upload(1, 2);
        long current = matcher.books().read(fixture.owner(1)).book().version();
        assertThat(version("\"%d\", \"%d-0a\"".formatted(current + 1, current))).contains(current);
        assertThatThrownBy(() -> version("\"%d\",\"%d\"".formatted(current + 1, current + 2)))
                .isInstanceOf(VersionMismatch.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "\"x\"", "W/\"12-0a\"", "\"99999999999999999999\"", ",", "\"12"})
    void matchesNothingByATagThatIsNotOurs(String header) {
        assertThatThrownBy(() -> version(header)).isInstanceOf(VersionMismatch.class);
    }
}
