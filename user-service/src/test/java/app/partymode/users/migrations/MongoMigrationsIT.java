package app.partymode.users.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Databases;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class MongoMigrationsIT {

    private MongoClient client;
    private MongoTemplate mongo;
    private MongoMigrations migrations;

    @BeforeEach
    void connect() {
        var databases = Databases.next();
        client = MongoClients.create(databases.mongo());
        mongo = new MongoTemplate(client, databases.name());
        migrations = new MongoMigrations(mongo, new PathMatchingResourcePatternResolver(), Clock.systemUTC());
        migrations.apply();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void keepsNumbersUniqueButLetsDeletedUsersHaveNone() {
        mongo.insert(new Document("_id", "a").append("number", 1L), "users");
        mongo.insert(new Document("_id", "b"), "users");
        mongo.insert(new Document("_id", "c"), "users");

        assertThatThrownBy(() -> mongo.insert(new Document("_id", "d").append("number", 1L), "users"))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void runsEachFileOnce() {
        var first = mongo.findAll(Document.class, "migrations");
        assertThat(first)
                .allSatisfy(it -> assertThat(it).containsKeys("checksum", "appliedAt"))
                .extracting(it -> it.getString("_id"))
                .startsWith("V001__users.json", "V002__peers.json", "V003__suppressions.json");

        migrations.apply();

        assertThat(mongo.findAll(Document.class, "migrations")).isEqualTo(first);
    }

    @Test
    void refusesAFileThatWasChangedAfterwards() {
        mongo.updateFirst(new Query(), Update.update("checksum", "another"), "migrations");

        assertThatThrownBy(migrations::apply)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V001__users.json");
    }

    @Test
    void instancesThatStartTogetherRunEachFileOnce() throws Exception {
        mongo.dropCollection("migrations");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> start = () -> {
                another(Clock.systemUTC()).apply();
                return true;
            };
            for (var instance : threads.invokeAll(List.of(start, start, start))) {
                assertThat(instance.get()).isTrue();
            }
        }
        assertThat(mongo.findAll(Document.class, "migrations"))
                .hasSize(3)
                .extracting(it -> it.getString("_id"))
                .doesNotContain(MongoLock.ID);
    }

    @Test
    void waitsForTheInstanceThatMigrates() throws Exception {
        var other = new MongoLock(mongo, "migrations", Clock.systemUTC());
        assertThat(other.take()).isTrue();
        assertThat(new MongoLock(mongo, "migrations", Clock.systemUTC()).take()).isFalse();
        assertThat(other.take()).isTrue();
        var waits = new Thread(migrations::apply);
        waits.start();
        await().until(() -> waits.getState() == Thread.State.TIMED_WAITING);
        other.giveBack();
        waits.join();
        assertThat(mongo.findById(MongoLock.ID, Document.class, "migrations")).isNull();
    }

    @Test
    void goesOnForAnInstanceThatDiedInTheMiddleOfAFile() {
        mongo.remove(Query.query(Criteria.where("_id").is("V003__suppressions.json")), "migrations");
        assertThat(new MongoLock(mongo, "migrations", Clock.systemUTC()).take()).isTrue();

        another(Clock.offset(Clock.systemUTC(), MongoLock.LEASE.plusSeconds(1))).apply();

        assertThat(mongo.findById("V003__suppressions.json", Document.class, "migrations"))
                .isNotNull();
    }

    private MongoMigrations another(Clock clock) {
        return new MongoMigrations(mongo, new PathMatchingResourcePatternResolver(), clock);
    }
}
