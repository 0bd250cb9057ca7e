package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTypedQueryTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "RETURN 1|RUN|RETURN 1",
                "EXPLAIN RETURN 1|EXPLAIN|        RETURN 1",
                "profile RETURN 1|PROFILE|        RETURN 1",
                "CYPHER 25 PROFILE RETURN 1|PROFILE|CYPHER 25         RETURN 1",
                "PROFILE CYPHER 25 runtime=slotted RETURN 1|PROFILE|        CYPHER 25 runtime=slotted RETURN 1",
                "/* a */EXPLAIN/* b */RETURN 1|EXPLAIN|/* a */       /* b */RETURN 1",
                "EXPLAINED|RUN|EXPLAINED"
            })
    void takesTheModeFromTheQuery(String typed, Mode mode, String text) {
        assertThat(TypedQuery.of(typed, Mode.RUN)).isEqualTo(new TypedQuery(text, mode));
    }

    @Test
    void takesTheModeFromBehindALongSpace() {
        assertThat(TypedQuery.of(" ".repeat(50_000) + "EXPLAIN RETURN 1", Mode.RUN)
                        .mode())
                .isEqualTo(Mode.EXPLAIN);
    }
}
