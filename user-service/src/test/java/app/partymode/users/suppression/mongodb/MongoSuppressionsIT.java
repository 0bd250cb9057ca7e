package app.partymode.users.suppression.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.Databases;
import app.partymode.users.suppression.Suppression;
import app.partymode.users.suppression.Suppressions;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoSuppressionsIT {

    private static final PhoneNumber NUMBER = new PhoneNumber(34600500001L);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private MongoClient client;
    private MongoTemplate mongo;

    @BeforeEach
    void start() {
        var databases = Databases.next();
        client = MongoClients.create(databases.mongo());
        mongo = new MongoTemplate(client, databases.name());
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void countsOnWhereANumberIsSuppressedAnewInTheSameMillisecond() {
        Suppressions suppressions = at(NOW);
        long first = addLiftAndTell(suppressions);
        long second = addLiftAndTell(suppressions);
        suppressions.add(NUMBER);

        assertThat(second).isGreaterThan(first);
        assertThat(version(suppressions)).isGreaterThan(second);
    }

    @Test
    void countsOnWhereAnotherInstancesClockIsBehind() {
        long first = addLiftAndTell(at(NOW));
        Suppressions behind = at(NOW.minus(Duration.ofHours(1)));
        behind.add(NUMBER);

        assertThat(version(behind)).isGreaterThan(first);
    }

    @Test
    void keepsNoNumberOfWhatWasForgotten() {
        addLiftAndTell(at(NOW));

        assertThat(mongo.findAll(Document.class, MongoSuppressions.COLLECTION)).isEmpty();
        assertThat(mongo.findAll(Document.class, MongoSuppressions.FORGOTTEN))
                .singleElement()
                .satisfies(it -> assertThat(it).containsOnlyKeys("_id", "version"))
                .satisfies(it -> assertThat(it.toJson()).doesNotContain(Long.toString(NUMBER.digits())));
    }

    private Suppressions at(Instant now) {
        return new MongoSuppressions(mongo, event -> {}, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Answers the version of the lifted suppression, which is the last before it is forgotten. */
    private static long addLiftAndTell(Suppressions suppressions) {
        suppressions.add(NUMBER);
        suppressions.lift(NUMBER);
        Suppression lifted = suppressions.pending(1).getFirst();
        suppressions.published(List.of(lifted));
        return lifted.version();
    }

    private static long version(Suppressions suppressions) {
        return suppressions.find(NUMBER).orElseThrow().version();
    }
}
