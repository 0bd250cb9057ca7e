package app.partymode.migrations;

import app.partymode.concurrency.BackgroundTask;
import app.partymode.migrations.MigrationRun.LockTaken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates a store at the start of a service; where the store can't be reached then, as soon as it can. So a service starts whichever of
 * its stores are there. Until it is done, nothing else may use the store.
 */
public final class StartMigration {

    private static final Logger log = LoggerFactory.getLogger(StartMigration.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration NOTHING_LEFT_TO_DO = Duration.ofDays(1);

    private final String store;
    private final Predicate<RuntimeException> outOfReach;
    private final BackgroundTask later;
    private final List<Runnable> steps = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread migrating;
    private volatile boolean done;

    /**
     * A migration that has not begun.
     *
     * @param store its name, for people
     * @param migration does no harm a second time
     * @param outOfReach the failures that say that the store can't be reached; any other fails the start
     */
    public StartMigration(String store, Runnable migration, Predicate<RuntimeException> outOfReach) {
        this.store = store;
        this.steps.add(migration);
        this.outOfReach = outOfReach;
        this.later = new BackgroundTask(
                "the migration of " + store, this::goOn, NOTHING_LEFT_TO_DO, FIRST_PAUSE, LONGEST_PAUSE);
    }

    /** Adds what has to be done after the migration, and before the store is used. It may use the store, and does no harm a second time. */
    public void then(Runnable step) {
        steps.add(step);
    }

    /** Called at the start of the service. Once it is done, another call does nothing. */
    public void begin() {
        if (done) {
            return;
        }
        try {
            migrate();
        } catch (RuntimeException e) {
            if (!mayPass(e)) {
                throw e;
            }
            log.warn(
                    "{} can't be migrated yet, so requests that need it are refused ({}: {})",
                    store,
                    e.getClass().getSimpleName(),
                    e.getMessage());
            later.start();
        }
    }

    private void migrate() {
        migrating = Thread.currentThread();
        try {
            steps.forEach(Runnable::run);
            done = true;
        } finally {
            migrating = null;
        }
    }

    private void goOn() {
        try {
            migrate();
            log.info("{} is there and migrated", store);
        } catch (RuntimeException e) {
            if (!mayPass(e)) {
                log.error("{} can't be migrated: {}", store, e.getMessage());
            }
            throw e;
        }
    }

    private boolean mayPass(RuntimeException failure) {
        return failure instanceof LockTaken || outOfReach.test(failure);
    }

    /** Whether the calling thread may use the store: any once it is migrated, and before that the one that does it. */
    public boolean permitsUse() {
        return done || Thread.currentThread() == migrating;
    }

    /** Called when the service stops. */
    public void stop() {
        later.stop();
    }
}
