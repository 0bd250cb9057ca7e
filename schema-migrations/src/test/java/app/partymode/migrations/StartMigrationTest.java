package app.partymode.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StartMigrationTest {

    private final List<String> done = new CopyOnWriteArrayList<>();

    private static StartMigration of(Runnable migration) {
        return new StartMigration("the store", migration, UncheckedIOException.class::isInstance);
    }

    private static UncheckedIOException outOfReach() {
        return new UncheckedIOException(new java.io.IOException("refused"));
    }

    @Test
    void isDoneAtTheStartWhereTheStoreIsThere() {
        var migration = of(() -> done.add("migrated"));
        migration.then(() -> done.add("respelled"));
        assertThat(migration.permitsUse()).isFalse();
        migration.begin();
        assertThat(migration.permitsUse()).isTrue();
        migration.begin();
        assertThat(done).containsExactly("migrated", "respelled");
    }

    @Test
    void isDoneOnceTheStoreIsThere() {
        var failures = new AtomicInteger();
        var there = new CountDownLatch(1);
        var migration = of(() -> {
            failures.incrementAndGet();
            if (there.getCount() > 0) {
                throw outOfReach();
            }
        });
        migration.begin();
        assertThat(migration.permitsUse()).isFalse();
        await().until(() -> failures.get() > 1);
        there.countDown();
        await().until(migration::permitsUse);
        migration.stop();
    }

    @Test
    void waitsForAnInstanceThatMigrates() {
        var migration = of(() -> {
            done.add("tried");
            if (done.size() == 1) {
                throw new MigrationRun.LockTaken("another one");
            }
        });
        migration.begin();
        await().until(migration::permitsUse);
        migration.stop();
    }

    @Test
    void failsTheStartForAnyOtherReason() {
        var migration = of(() -> {
            throw new IllegalStateException("changed");
        });
        assertThatThrownBy(migration::begin).hasMessage("changed");
    }

    @Test
    void letsItsOwnStepsUseTheStoreAndNoOtherThread() {
        var migration = of(() -> {});
        migration.then(() -> {
            done.add("step " + migration.permitsUse());
            try {
                Thread.ofVirtual()
                        .start(() -> done.add("other " + migration.permitsUse()))
                        .join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        migration.begin();
        assertThat(done).containsExactly("step true", "other false");
    }
}
