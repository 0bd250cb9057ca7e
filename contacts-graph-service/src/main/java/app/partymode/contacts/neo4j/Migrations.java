package app.partymode.contacts.neo4j;

import app.partymode.concurrency.Retries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * Brings the graph's schema up to date, once, whichever instance starts first. What was applied is kept in the graph in the
 * naming of neo4j-migrations, so that its tools can take over. A step that was applied must never change.
 */
final class Migrations {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cypher cypher;
    private final List<Migration> migrations;
    private final Duration patience;
    private final String me = UUID.randomUUID().toString();
    private final Statement lockConstraint = Statement.named("migrations/lock-constraint");
    private final Statement lock = Statement.named("migrations/lock");
    private final Statement unlock = Statement.named("migrations/unlock");
    private final Statement applied = Statement.named("migrations/applied");
    private final Statement record = Statement.named("migrations/record");

    /** @param patience how long the graph, and another instance's migrations, are waited for */
    Migrations(Cypher cypher, List<Migration> migrations, Duration patience) {
        this.cypher = cypher;
        this.migrations = migrations;
        this.patience = patience;
    }

    /** Applies what has not been applied. */
    void apply() {
        // The graph may still be starting, and of two instances that make the constraint at once one may fail.
        Retries.until(patience, PAUSE, failure -> failure instanceof LockTaken || failure instanceof DataAccessException)
                .invoke(this::takeLock);
        try {
            Map<String, String> checksums = cypher.read(applied, Map.of()).stream()
                    .collect(Collectors.toMap(row -> row.text("version"), row -> row.text("checksum")));
            migrations.forEach(migration -> refuseChanged(migration, checksums));
            migrations.stream()
                    .filter(migration -> !checksums.containsKey(migration.version()))
                    .forEach(this::apply);
        } finally {
            cypher.write(unlock, Map.of("owner", me));
        }
    }

    private static void refuseChanged(Migration migration, Map<String, String> checksums) {
        String known = checksums.getOrDefault(migration.version(), migration.checksum());
        if (!known.equals(migration.checksum())) {
            throw new IllegalStateException("migrations/neo4j/" + migration.source()
                    + " was changed after it had been applied to this graph; undo that and add a new file instead");
        }
    }

    private void apply(Migration migration) {
        for (Statement statement : migration.statements()) {
            if (!tookLock()) {
                throw new IllegalStateException("lost the lock of the migrations; start again");
            }
            cypher.write(statement, Map.of());
        }
        cypher.write(
                record,
                Map.of(
                        "version", migration.version(),
                        "description", migration.description(),
                        "source", migration.source(),
                        "checksum", migration.checksum()));
    }

    private void takeLock() {
        cypher.write(lockConstraint, Map.of());
        if (!tookLock()) {
            throw new LockTaken(patience);
        }
    }

    private boolean tookLock() {
        return me.equals(cypher.write(lock, Map.of("owner", me, "millis", LEASE.toMillis()))
                .getFirst()
                .textOrNull("owner"));
    }

    private static final class LockTaken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        LockTaken(Duration patience) {
            super("another instance has been migrating the graph for " + patience);
        }
    }
}
