package app.partymode.contacts.console.neo4j.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.partymode.contacts.console.GraphElements;
import app.partymode.contacts.console.GraphFailure;
import app.partymode.contacts.console.ReadTransaction;
import app.partymode.contacts.console.StatementResult;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.contacts.neo4j.embedded.EmbeddedGraphFixture;
import app.partymode.waits.LongestWait;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the graph in this process throws without a code. */
class EmbeddedReadTransactionIT {

    private final Graph graph = EmbeddedGraphFixture.empty();

    @ParameterizedTest
    @ValueSource(strings = {"[", "("})
    void outlivesAStatementThatIsNestedTooDeeply(String open) {
        String nested = open.repeat(6000) + "1" + (open.equals("[") ? "]" : ")").repeat(6000);
        assertThatExceptionOfType(GraphFailure.class).isThrownBy(() -> run("RETURN " + nested));
        assertThat(run("RETURN 1 AS one").rows()).hasSize(1);
    }

    private StatementResult run(String statement) {
        try (ReadTransaction reading = graph.readings().open(UUID.randomUUID(), "ana", LongestWait.LONGEST_WAIT)) {
            return reading.run(statement, Map.of(), 10, new GraphElements());
        }
    }
}
