package app.partymode.contacts.addressbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.addressbook.VersionMismatch;
import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.reference.InMemoryMatcher;
import app.partymode.contacts.users.FormerNumbers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class PreconditionsTest {

    private final Matcher matcher = InMemoryMatcher.create();
    private final ContractFixture fixture = new ContractFixture(matcher);
    private final Preconditions preconditions = new Preconditions(matcher.books(), new FormerNumbers(matcher.users()));

    private Optional<Long> version(@Nullable String header) {
        return header == null ? ask(new HttpHeaders()) : ask(HttpHeaders.IF_MATCH, header);
    }

    private Optional<Long> ask(String name, String... values) {
        var headers = new HttpHeaders();
        List.of(values).forEach(value -> headers.add(name, value));
        return ask(headers);
    }

    private Optional<Long> ask(HttpHeaders headers) {
        return preconditions.version(fixture.owner(1), headers, book -> book.size() > 0);
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

    @Test
    void writesOnlyWhatIsNotThere() {
        assertThat(ask(HttpHeaders.IF_NONE_MATCH, "*")).contains(0L);
        fixture.upload(1, 2);
        long current = matcher.books().read(fixture.owner(1)).book().version();
        assertThat(ask(HttpHeaders.IF_NONE_MATCH, "\"foreign\"", "W/\"%d\"".formatted(current + 1)))
                .contains(current);
        for (String unwanted : List.of("*", " * ", "\"x\", W/\"%d-vcard\"".formatted(current))) {
            assertThatThrownBy(() -> ask(HttpHeaders.IF_NONE_MATCH, unwanted)).isInstanceOf(VersionMismatch.class);
        }
        fixture.upload(1);
        assertThat(ask(HttpHeaders.IF_NONE_MATCH, "*")).contains(current + 1);
    }

    @Test
    void takesSeveralLinesForOneList() {
        fixture.upload(1, 2);
        long current = matcher.books().read(fixture.owner(1)).book().version();
        assertThat(ask(HttpHeaders.IF_MATCH, "\"foreign\"", "\"%d-vcard\"".formatted(current)))
                .contains(current);
    }
}
