package app.partymode.users.migrations;

import app.partymode.concurrency.Retries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs the files of {@code migrations/mongodb} in the order of their names, each once, before the first request, on one
 * instance at a time. An instance can die in the middle of a file, so a file lists commands that do no harm a second time, such
 * as createIndexes.
 */
@Component
final class MongoMigrations implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(MongoMigrations.class);
    private static final String FILES = "classpath*:migrations/mongodb/V*.json";
    private static final String COLLECTION = "migrations";
    private static final Duration PATIENCE = MongoLock.LEASE.plusMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

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

    @Override
    public void afterSingletonsInstantiated() {
        Resource[] files = files();
        if (files.length == 0) {
            throw new IllegalStateException("no migrations at " + FILES);
        }
        Retries.until(PATIENCE, PAUSE, LockTaken.class::isInstance).invoke(this::takeLock);
        try {
            Stream.of(files).sorted(Comparator.comparing(MongoMigrations::name)).forEach(this::migrate);
        } finally {
            lock.giveBack();
        }
    }

    private void takeLock() {
        if (!lock.take()) {
            throw new LockTaken();
        }
    }

    private void run(Document command) {
        if (!lock.take()) {
            throw new IllegalStateException("lost the lock of the migrations; start again");
        }
        mongo.executeCommand(command);
    }

    private void migrate(Resource file) {
        String name = name(file);
        String text = text(file);
        String checksum = DigestUtils.sha256Hex(text);
        Document applied = mongo.findById(name, Document.class, COLLECTION);
        if (applied == null) {
            Document.parse(text).getList("commands", Document.class).forEach(this::run);
            record(name, checksum);
            log.info("Migrated MongoDB by {}", name);
        } else if (!checksum.equals(applied.getString("checksum"))) {
            throw new IllegalStateException(
                    "migration " + name + " was changed after it had been applied; undo that and add a new file");
        }
    }

    private void record(String name, String checksum) {
        var entry =
                new Document("_id", name).append("checksum", checksum).append("appliedAt", Date.from(clock.instant()));
        mongo.insert(entry, COLLECTION);
    }

    private Resource[] files() {
        try {
            return resources.getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LockTaken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        LockTaken() {
            super("another instance has been migrating MongoDB for " + PATIENCE);
        }
    }
}
