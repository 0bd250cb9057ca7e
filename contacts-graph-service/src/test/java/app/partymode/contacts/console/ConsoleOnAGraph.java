package app.partymode.contacts.console;

import app.partymode.contacts.neo4j.Graph;
import app.partymode.waits.LongestWait;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Asks the console about a graph of two numbers, one of which has a user. */
interface ConsoleOnAGraph {

    /** An empty graph. */
    Graph graph();

    @BeforeEach
    default void fill() {
        graph().run(
                        "CREATE (a:PhoneNumber:User {number: 34600111222, username: 'Ana', blocks: [34600111333],"
                                + " partySince: datetime('2026-11-23T12:00:00Z'),"
                                + " contactNumbers: [34600111333], contactNames: ['Ben', 'the stamp']})"
                                + "-[:HAS_CONTACT]->(:PhoneNumber {number: 34600111333})",
                        Map.of());
    }

    default GraphQueries console(int rows, Duration time) {
        var limits = new ConsoleProperties("ana", "secret", time, rows, 2, Duration.ofMinutes(30));
        return new GraphQueries(graph().readings(), limits, new Audit(new SimpleMeterRegistry()));
    }

    default Result ask(String query, Map<String, Object> parameters, Mode mode, boolean reveal) {
        return console(10, LongestWait.LONGEST_WAIT)
                .answer(new QueryRequest(UUID.randomUUID(), "ana", query, parameters, mode, reveal));
    }

    default Result run(String query) {
        return ask(query, Map.of(), Mode.RUN, false);
    }

    default long nodes() {
        return graph().run("MATCH (n) WHERE NOT n:__Neo4jMigration RETURN count(n) AS count", Map.of())
                .getFirst()
                .number("count");
    }
}
