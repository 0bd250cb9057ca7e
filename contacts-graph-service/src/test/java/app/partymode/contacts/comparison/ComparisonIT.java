package app.partymode.contacts.comparison;

import app.partymode.contacts.contract.Matcher;
import app.partymode.contacts.contract.OwnStores;
import app.partymode.contacts.neo4j.Graph;
import app.partymode.contacts.postgresql.PostgresStore;
import app.partymode.contacts.reference.InMemoryMatcher;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both stores give the answers of the reference. {@code -Dcomparison.seed=N} tells another history, {@code -Pci} more of them, {@code
 * -Pnightly} longer ones.
 */
@OwnStores
class ComparisonIT {

    /** Of histories that have each of the rare operations several times, short as they are. */
    static final long[] SEEDS = {21, 101, 160};

    static LongStream seeds() {
        Long chosen = Long.getLong("comparison.seed");
        if (chosen != null) {
            return LongStream.of(chosen);
        }
        return LongStream.of(SEEDS).limit(Boolean.getBoolean("ci") ? SEEDS.length : 1);
    }

    private static Graph graph;
    private static PostgresStore postgres;

    @BeforeAll
    static void start() {
        graph = Graph.ofItsOwn();
        postgres = PostgresStore.ofItsOwn();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        graph.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyAnswerIsTheSame(long seed) {
        var matchers = new LinkedHashMap<String, Supplier<Matcher>>();
        matchers.put("reference", InMemoryMatcher::create);
        matchers.put("neo4j", () -> {
            graph.wipe();
            return graph.matcher();
        });
        matchers.put("postgresql", () -> postgres.empty().matcher());
        new Comparison(matchers).run(seed, Comparison.OPERATIONS);
    }
}
