package app.partymode.users.migrations;

import app.partymode.migrations.MigratedStore;
import app.partymode.migrations.MigrationRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Runs the files of {@code migrations/mongodb} in the order of their names, each once, on one
 * instance at a time. An instance can die in the middle of a file, so a file lists commands that do no harm a second time, such
 * as createIndexes.
 */
final class MongoMigrations implements MigratedStore<MongoMigration> {

    private static final String COLLECTION = "migrations";
    private static final String CHECKSUM = "checksum";
    private static final Duration PATIENCE = MongoLock.LEASE.plusMinutes(1);

    private final MongoTemplate mongo;
    private final ResourcePatternResolver resources;
    private final Clock clock;
    private final MongoLock lock;

    MongoMigrations(MongoTemplate mongo, ResourcePatternResolver resources, Clock clock) {
        this.mongo = mongo;
        this.resources = resources;
        this.clock = clock;
        this.lock = new MongoLock(mongo, COLLECTION, clock);
    }

    void apply() {
        new MigrationRun<>("MongoDB", this, PATIENCE, _ -> false).apply(MongoMigration.all(resources));
    }

    @Override
    public boolean takeLock() {
        return lock.take();
    }

    @Override
    public void giveLockBack() {
        lock.giveBack();
    }

    @Override
    public Map<String, String> checksums() {
        Query applied = Query.query(Criteria.where(CHECKSUM).exists(true));
        return mongo.find(applied, Document.class, COLLECTION).stream()
                .collect(Collectors.toMap(it -> it.getString("_id"), it -> it.getString(CHECKSUM)));
    }

    @Override
    public List<Runnable> statements(MongoMigration migration) {
        return migration.commands().stream()
                .<Runnable>map(command -> () -> mongo.executeCommand(command))
                .toList();
    }

    @Override
    public void record(MongoMigration migration) {
        var entry = new Document("_id", migration.key())
                .append(CHECKSUM, migration.checksum())
                .append("appliedAt", Date.from(clock.instant()));
        mongo.insert(entry, COLLECTION);
    }
}
