package app.partymode.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost, told twice or shown to the wrong reader, whatever dies. {@code deploy/chaos} runs it for longer; {@code -Dchaos.seed=N}
 * makes other faults.
 */
class ChaosIT {

    private static final boolean NIGHTLY = Boolean.getBoolean("nightly");
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int FAULTS = Integer.getInteger("chaos.faults", NIGHTLY ? 20 : 5);
    private static final int MINUTES = Integer.getInteger("chaos.minutes", 10);
    private static final int CLIENTS = Integer.getInteger("chaos.clients", NIGHTLY ? 3 : 1);
    private static final String MATCHER = System.getProperty("chaos.matcher", "neo4j");

    @TempDir
    Path folder;

    @Test
    void losesNothingWhateverDies() {
        var options = new Chaos.Options(MATCHER, FAULTS, SEED, Duration.ofMinutes(MINUTES), CLIENTS, 300);
        Report report = new Chaos(options).run(folder);
        System.out.println(report.text());
        assertThat(report.findings()).isEmpty();
    }
}
