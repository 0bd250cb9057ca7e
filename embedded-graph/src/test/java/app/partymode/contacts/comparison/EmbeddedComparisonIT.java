package app.partymode.contacts.comparison;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.contacts.neo4j.embedded.EmbeddedGraphFixture;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine gives the answers of the reference. {@code -Dcomparison.seed=N} tells another history, {@code -Pci} two of them, {@code
 * -Pnightly} longer ones.
 */
@OwnStores
class EmbeddedComparisonIT {

    static LongStream seeds() {
        Long chosen = Long.getLong("comparison.seed");
        if (chosen != null) {
            return LongStream.of(chosen);
        }
        return Boolean.getBoolean("ci") ? LongStream.of(51, 55) : LongStream.of(51);
    }

    private static Graph graph;

    @BeforeAll
    static void start() {
        graph = EmbeddedGraphFixture.ofItsOwn();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnswerIsTheSame(long seed) {
        var matchers = new LinkedHashMap<String, Supplier<Matcher>>();
        matchers.put("reference", InMemoryMatcher::create);
        matchers.put("engine", () -> {
            graph.wipe();
            return graph.matcher();
        });
        new Comparison(matchers).run(seed, Comparison.OPERATIONS);
    }
}
