package app.partymode.contacts.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** What each way to run statements does, wherever the graph is. */
public interface CypherContract {

    /** Empty at the beginning of a test. */
    Graph graph();

    /** The column {@code count} of a statement's one row. */
    default long count(String text) {
        return graph().run(text, Map.of()).getFirst().number("count");
    }

    @Test
    default void triesAgainWhatEndedInADeadlock() throws Exception {
        graph().run("CREATE (:PhoneNumber {number: 101, hits: 0}), (:PhoneNumber {number: 102, hits: 0})", Map.of());
        var bothHoldOne = new CountDownLatch(2);
        var tries = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(List.of(101, 102), List.of(102, 101)).stream()
                    .map(order -> threads.submit(() -> hitBoth(order, bothHoldOne, tries)))
                    .toList();
            for (var transaction : running) {
                transaction.get();
            }
        }
        assertThat(tries.get()).isGreaterThan(2);
        assertThat(count("MATCH (n:PhoneNumber) RETURN sum(n.hits) AS count")).isEqualTo(4);
    }

    private List<Row> hitBoth(List<Integer> order, CountDownLatch bothHoldOne, AtomicInteger tries) {
        var hit = new Statement("hit", "MATCH (n:PhoneNumber {number: $number}) SET n.hits = n.hits + 1");
        return graph().cypher().inTransaction(transaction -> {
            tries.incrementAndGet();
            transaction.run(hit, Map.of("number", order.getFirst()));
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return transaction.run(hit, Map.of("number", order.getLast()));
        });
    }

    @Test
    default void takesBackWhatWasWrittenBeforeAnException() {
        assertThatThrownBy(() -> graph().cypher().inTransaction(transaction -> {
                    transaction.run(new Statement("test", "CREATE (:PhoneNumber {number: 1})"), Map.of());
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of the work");
        assertThat(count("MATCH (n:PhoneNumber) RETURN count(n) AS count")).isZero();
    }

    @Test
    default void tellsNoNumberInTheTextOfAFailure() {
        graph().run("CREATE (:PhoneNumber {number: 34600111222})", Map.of());
        assertThatThrownBy(() -> graph().run("CREATE (:PhoneNumber {number: 34600111222})", Map.of()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasNoCause()
                .hasMessageNotContaining("34600111222");
        assertThatThrownBy(() -> graph().run("RETURN 34600111222 / 0 AS x", Map.of()))
                .isInstanceOf(DataAccessResourceFailureException.class)
                .hasNoCause()
                .hasMessageNotContaining("34600111222");
    }
}
