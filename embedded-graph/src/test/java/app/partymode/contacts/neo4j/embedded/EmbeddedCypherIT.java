package app.partymode.contacts.neo4j.embedded;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.contract.ContractFixture;
import app.partymode.contacts.neo4j.Cypher;
import app.partymode.contacts.neo4j.CypherContract;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.contacts.neo4j.Row;
import app.partymode.contacts.neo4j.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** The engine behaves as a server does where a caller could tell the difference. */
class EmbeddedCypherIT implements CypherContract {

    private final Graph graph = EmbeddedGraphFixture.empty();
    private final Cypher cypher = graph.cypher();

    @Override
    public Graph graph() {
        return graph;
    }

    @Test
    void givesValuesAsBoltDoes() {
        graph.run(
                "CREATE (:PhoneNumber {number: $number, list: $list, names: $names})",
                Map.of("number", 7, "list", List.of(1, 2), "names", List.of("a", "b")));
        Row row = graph.run(
                        "MATCH (n:PhoneNumber) RETURN n.number AS number, n.list AS list, n.names AS names,"
                                + " {inner: [n.list, [n.number]], none: null} AS map, null AS nothing",
                        Map.of())
                .getFirst();
        assertThat(row.number("number")).isEqualTo(7);
        assertThat(row.numbers("list")).containsExactly(1L, 2L);
        assertThat(row.texts("names")).containsExactly("a", "b");
        assertThat(row.row("map").values()).containsEntry("none", null);
        assertThat(row.row("map").lists("inner")).containsExactly(List.of(1L, 2L), List.of(7L));
        assertThat(row.has("nothing")).isFalse();
    }

    /** As over Bolt: another transaction linked to the node meanwhile. */
    @Test
    void knowsALostRaceThatOnlyTheCommitNotices() {
        graph.run("CREATE (:PhoneNumber {number: 1})-[:HAS_CONTACT]->(:PhoneNumber {number: 2})", Map.of());
        assertThatThrownBy(() -> graph.run("MATCH (n:PhoneNumber {number: 1}) DELETE n", Map.of()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasNoCause();
    }

    /** A service that stops interrupts its threads: what one of them is just writing must not harm the others. */
    @Test
    void outlivesTheInterruptionOfAWriter() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 100; round++) {
                var number = Map.of("number", round);
                var started = new CountDownLatch(1);
                Future<?> write = threads.submit(() -> cypher.inTransaction(transaction -> {
                    var rows =
                            transaction.run(new Statement("test", "CREATE (:PhoneNumber {number: $number})"), number);
                    started.countDown();
                    return rows;
                }));
                started.await();
                write.cancel(true);
            }
        }
        assertStillServes();
    }

    /** Only the interrupted caller may fail. */
    @Test
    void outlivesTheInterruptionOfAReader() {
        var fixture = new ContractFixture(graph.matcher());
        fixture.upload(1, 2, 3);
        for (int round = 0; round < 100; round++) {
            Thread.currentThread().interrupt();
            try {
                assertThat(fixture.book(1)).containsExactly(2, 3);
            } catch (DataAccessResourceFailureException e) {
                assertThat(e).hasNoCause();
            } finally {
                Thread.interrupted();
            }
        }
        assertStillServes();
    }

    private void assertStillServes() {
        var fixture = new ContractFixture(graph.matcher());
        fixture.upload(1, 2, 3);
        assertThat(fixture.book(1)).containsExactly(2, 3);
    }

    @Test
    void losesNoneOfManyUploadsThatShareTheirNumbers() throws Exception {
        var fixture = new ContractFixture(graph.matcher());
        int[] shared = IntStream.range(100, 160).toArray();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var uploads = IntStream.rangeClosed(1, 32)
                    .mapToObj(person -> threads.submit(() -> fixture.upload(person, shared)))
                    .toList();
            for (var upload : uploads) {
                upload.get();
            }
        }
        assertThat(IntStream.rangeClosed(1, 32).boxed())
                .allSatisfy(person -> assertThat(fixture.book(person)).hasSize(60));
        assertThat(count("MATCH (n:PhoneNumber {number: " + number(100).digits()
                        + "})<-[e]-() RETURN count(e) AS count"))
                .isEqualTo(32);
    }
}
