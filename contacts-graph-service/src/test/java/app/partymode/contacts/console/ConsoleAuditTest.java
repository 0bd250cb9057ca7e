package app.partymode.contacts.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ConsoleAuditTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "MATCH (n {number: 34600111222}) RETURN n | MATCH (n {number: …}) RETURN n",
                "MATCH (n {username: 'Ana'}) RETURN n | MATCH (n {username: '…'}) RETURN n",
                "MATCH (n {username: \"A\\\"na\"}) RETURN n | MATCH (n {username: '…'}) RETURN n",
                "RETURN 34_600_111_222 + 0xABCDEF | RETURN … + …",
                "RETURN 1 // Ana's | RETURN 1",
                "RETURN 1 /* Ana */ + 12 | RETURN 1   + 12",
                "RETURN 'unfinished | RETURN '…'",
                "RETURN `+34 600 111 222` | RETURN `+…`"
            },
            delimiter = '|')
    void keepsNoNumberAndNoName(String query, String kept) {
        assertThat(AuditedText.of(query)).isEqualTo(kept);
    }

    @Test
    void keepsNothingOfWhatIsLong() {
        assertThat(AuditedText.of("RETURN '" + "Ana".repeat(50_000) + "'")).isEqualTo("RETURN '…'");
        assertThat(AuditedText.of("RETURN " + "7 ".repeat(50_000))).isEqualTo("RETURN …");
        assertThat(AuditedText.of("RETURN 'Ana\\")).isEqualTo("RETURN '…'");
    }

    @Test
    void keepsOneLine() {
        assertThat(AuditedText.of("MATCH (n)\nRETURN\tn\r\n\u2028LIMIT 10")).isEqualTo("MATCH (n) RETURN n LIMIT 10");
        assertThat(AuditedText.of("x".repeat(3_000))).hasSize(2_001);
    }

    @Test
    void tellsWhoDidWhatWithoutANumber(CapturedOutput output) {
        var queries = new GraphQueries(new ParameterEcho(), limits(), new Audit(new SimpleMeterRegistry()));
        var values = Map.of("n", 34600111222L, "name", "Zoe");
        queries.answer(new QueryRequest(
                UUID.randomUUID(), "ana", "MATCH (n) WHERE n.x = 34600111222 RETURN $name", values, Mode.RUN, true));
        new Audit(new SimpleMeterRegistry()).note(Audit.Action.LOGIN_FAILED, "34600111222\nconsole LOGIN by ana");
        assertThat(output)
                .contains("console REVEAL by ana: RUN 1 rows in ")
                .contains("MATCH (n) WHERE n.x = … RETURN $name")
                .contains("console LOGIN_FAILED by ••console•LOGIN•by•ana")
                .doesNotContain("600111", "Zoe");
    }

    @Test
    void tellsThatItRefused(CapturedOutput output) {
        var queries = new GraphQueries(new ParameterEcho(), limits(), new Audit(new SimpleMeterRegistry()));
        var question = new QueryRequest(UUID.randomUUID(), "ana", "CREATE (n)", Map.of(), Mode.RUN, false);
        assertThatThrownBy(() -> queries.answer(question)).isInstanceOf(QueryRefused.class);
        assertThat(output).contains("console REFUSED by ana: RUN not run: CREATE (n)");
    }

    @Test
    void hasNoGraphWithoutOne() {
        var queries = new GraphQueries(null, limits(), new Audit(new SimpleMeterRegistry()));
        var question = new QueryRequest(UUID.randomUUID(), "ana", "RETURN 1", Map.of(), Mode.RUN, false);
        assertThatThrownBy(() -> queries.answer(question)).isInstanceOf(GraphUnavailable.class);
        assertThat(queries.engine()).isEmpty();
    }

    private static ConsoleProperties limits() {
        return new ConsoleProperties("ana", "x", Duration.ofSeconds(1), 10, 1, Duration.ofMinutes(1));
    }
}
