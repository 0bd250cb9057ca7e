package app.partymode.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is lost, told twice or shown to the wrong reader, whatever dies. {@code -Dchaos.seed=N} makes other faults, with PostgreSQL
 * for an odd seed and Neo4j for an even one; {@code -Pnightly} makes more of them from a new seed, with both. {@code deploy/chaos} runs it for longer.
 */
@Order(9)
class ChaosIT {

    private static final boolean NIGHTLY = Boolean.getBoolean("nightly");
    private static final long SEED = Long.getLong("chaos.seed", NIGHTLY ? System.nanoTime() : 1);
    private static final int FAULTS = Integer.getInteger("chaos.faults", NIGHTLY ? 20 : 5);
    private static final int MINUTES = Integer.getInteger("chaos.minutes", 10);
    private static final int CLIENTS = Integer.getInteger("chaos.clients", NIGHTLY ? 3 : 1);
    private static final int PAUSE_MILLIS = 300;

    @TempDir
    Path folder;

    static Stream<String> matchers() {
        String asked = System.getProperty("chaos.matcher", "");
        if (asked.isEmpty()) {
            return NIGHTLY ? Stream.of("neo4j", "postgresql") : Stream.of(SEED % 2 == 0 ? "neo4j" : "postgresql");
        }
        return Stream.of(asked);
    }

    @ParameterizedTest
    @MethodSource("matchers")
    void losesNothingWhateverDies(String matcher) {
        var options = new Chaos.Options(matcher, FAULTS, SEED, Duration.ofMinutes(MINUTES), CLIENTS, PAUSE_MILLIS);
        Report report = new Chaos(options).run(folder);
        System.out.println(report.text());
        assertThat(report.findings()).isEmpty();
    }
}
