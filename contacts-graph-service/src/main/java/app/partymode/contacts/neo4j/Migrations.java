package app.partymode.contacts.neo4j;

import app.partymode.migrations.MigratedStore;
import app.partymode.migrations.MigrationRun;
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
final class Migrations implements MigratedStore<Migration> {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Cypher cypher;
    private final List<Migration> migrations;
    private final Duration patience;
    private final String me = UUID.randomUUID().toString();
    private boolean lockIsUnique;
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

    /** The graph may still be starting, and of two instances that make the lock's constraint at once one may fail. */
    void apply() {
        new MigrationRun<>("the graph", this, patience, DataAccessException.class::isInstance).apply(migrations);
    }

    @Override
    public boolean takeLock() {
        if (!lockIsUnique) {
            cypher.write(lockConstraint, Map.of());
            lockIsUnique = true;
        }
        return me.equals(cypher.write(lock, Map.of("owner", me, "millis", LEASE.toMillis()))
                .getFirst()
                .textOrNull("owner"));
    }

    @Override
    public void giveLockBack() {
        cypher.write(unlock, Map.of("owner", me));
    }

    @Override
    public Map<String, String> checksums() {
        return cypher.read(applied, Map.of()).stream()
                .collect(Collectors.toMap(row -> row.text("version"), row -> row.text("checksum")));
    }

    @Override
    public List<Runnable> statements(Migration migration) {
        return migration.statements().stream()
                .<Runnable>map(statement -> () -> cypher.unhurried().write(statement, Map.of()))
                .toList();
    }

    @Override
    public void record(Migration migration) {
        cypher.write(
                record,
                Map.of(
                        "version", migration.version(),
                        "description", migration.description(),
                        "source", migration.name(),
                        "checksum", migration.checksum()));
    }
}
