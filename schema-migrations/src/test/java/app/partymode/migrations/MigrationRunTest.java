package app.partymode.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class MigrationRunTest {

    private record Step(String key, String checksum) implements MigrationFile {

        @Override
        public String name() {
            return "V" + key + "__step";
        }
    }

    private static final Step ONE = new Step("1", "a");
    private static final Step TWO = new Step("2", "b");

    private final Map<String, String> applied = new LinkedHashMap<>();
    private final List<String> run = new ArrayList<>();
    private int locks;
    private int unlocks;
    private BooleanSupplier lock = () -> true;

    @Test
    void appliesEachStepOnceInOrder() {
        run(Duration.ofMinutes(1)).apply(List.of(ONE));
        run(Duration.ofMinutes(1)).apply(List.of(ONE, TWO));
        assertThat(run).containsExactly("1 first", "1 second", "2 first", "2 second");
        assertThat(applied).containsExactly(Map.entry("1", "a"), Map.entry("2", "b"));
        assertThat(unlocks).isEqualTo(2);
    }

    @Test
    void refusesAFileThatWasChangedBeforeAnythingIsApplied() {
        run(Duration.ofMinutes(1)).apply(List.of(TWO));
        run.clear();
        assertThatThrownBy(() -> run(Duration.ofMinutes(1)).apply(List.of(ONE, new Step("2", "another"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V2__step was changed");
        assertThat(run).isEmpty();
        assertThat(unlocks).isEqualTo(2);
    }

    @Test
    void waitsForTheLockAndForAStoreThatIsStarting() {
        lock = () -> {
            if (locks == 1) {
                throw new UnsupportedOperationException("starting");
            }
            return locks > 3;
        };
        run(Duration.ofMinutes(1)).apply(List.of(ONE));
        assertThat(run).hasSize(2);
    }

    @Test
    void leavesTheStoreAloneWhileAnotherInstanceHasTheLock() {
        lock = () -> false;
        assertThatThrownBy(() -> run(Duration.ofMillis(150)).apply(List.of(ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another instance");
        assertThat(run).isEmpty();
    }

    @Test
    void stopsInTheMiddleOfAFileWhereTheLockIsLost() {
        lock = () -> locks < 3;
        assertThatThrownBy(() -> run(Duration.ofMinutes(1)).apply(List.of(ONE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost the lock");
        assertThat(run).containsExactly("1 first");
        assertThat(applied).isEmpty();
    }

    private MigrationRun<Step> run(Duration patience) {
        return new MigrationRun<>("the store", new Store(), patience, UnsupportedOperationException.class::isInstance);
    }

    private final class Store implements MigratedStore<Step> {

        @Override
        public boolean takeLock() {
            locks++;
            return lock.getAsBoolean();
        }

        @Override
        public void giveLockBack() {
            unlocks++;
        }

        @Override
        public Map<String, String> checksums() {
            return Map.copyOf(applied);
        }

        @Override
        public List<Runnable> statements(Step migration) {
            return List.of(() -> run.add(migration.key() + " first"), () -> run.add(migration.key() + " second"));
        }

        @Override
        public void record(Step migration) {
            applied.put(migration.key(), migration.checksum());
        }
    }
}
