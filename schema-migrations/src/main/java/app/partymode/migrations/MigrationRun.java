package app.partymode.migrations;

import app.partymode.concurrency.Retries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryTemplate;

/** Brings a store's schema up to date, each step once, whichever instance starts first: one at a time has the store's lock. */
public final class MigrationRun<M extends MigrationFile> {

    private static final Logger log = LoggerFactory.getLogger(MigrationRun.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String name;
    private final MigratedStore<M> store;
    private final Duration patience;
    private final RetryTemplate lockAttempts;

    /**
     * A run that has not begun.
     *
     * @param name of the store, for people
     * @param patience how long the store, and another instance's migrations, are waited for
     * @param notYet failures of taking the lock that say that the store is still starting
     */
    public MigrationRun(String name, MigratedStore<M> store, Duration patience, Predicate<Throwable> notYet) {
        this.name = name;
        this.store = store;
        this.patience = patience;
        this.lockAttempts = Retries.until(patience, PAUSE, notYet.or(LockTaken.class::isInstance));
    }

    /**
     * Applies what has not been applied, in this order.
     *
     * @throws IllegalStateException if a file was changed after it had been applied, or the lock can't be had or is lost
     */
    public void apply(List<M> migrations) {
        lockAttempts.invoke(this::takeLock);
        try {
            Map<String, String> checksums = store.checksums();
            migrations.forEach(migration -> refuseChanged(migration, checksums));
            migrations.stream()
                    .filter(migration -> !checksums.containsKey(migration.key()))
                    .forEach(this::apply);
        } finally {
            store.giveLockBack();
        }
    }

    private void takeLock() {
        if (!store.takeLock()) {
            throw new LockTaken("another instance has been migrating " + name + " for " + patience);
        }
    }

    private static void refuseChanged(MigrationFile migration, Map<String, String> checksums) {
        String known = checksums.getOrDefault(migration.key(), migration.checksum());
        if (!known.equals(migration.checksum())) {
            throw new IllegalStateException("migration " + migration.name()
                    + " was changed after it had been applied; undo that and add a new file instead");
        }
    }

    private void apply(M migration) {
        for (Runnable statement : store.statements(migration)) {
            if (!store.takeLock()) {
                throw new IllegalStateException("lost the lock of the migrations; start again");
            }
            statement.run();
        }
        store.record(migration);
        log.info("Migrated {} by {}", name, migration.name());
    }

    /** Another instance migrates the store. */
    static final class LockTaken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        LockTaken(String message) {
            super(message);
        }
    }
}
