package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.embedded.EmbeddedMongo;
import app.partymode.embedded.EmbeddedNeo4j;
import app.partymode.embedded.EmbeddedRedis;
import app.partymode.embedded.EmbeddedStore;
import app.partymode.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Dockerfile does: it lays out the jar, trains, starts with the cache. {@link UnpackedJar} does the first two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AotCacheIT {

    private EmbeddedStore mongo;
    private EmbeddedStore redis;
    private EmbeddedStore neo4j;

    @BeforeAll
    void startStores() {
        mongo = EmbeddedMongo.inMemory();
        redis = EmbeddedRedis.inMemory();
        neo4j = EmbeddedNeo4j.temporary();
    }

    @AfterAll
    void stopStores() {
        List.of(neo4j, redis, mongo).forEach(EmbeddedStore::close);
    }

    @ParameterizedTest
    @CsvSource({
        "user-service, bolt, app.partymode.users.UserServiceApplication",
        "contacts-graph-service, bolt, app.partymode.contacts.ContactsGraphServiceApplication",
        "embedded-graph, embedded, org.neo4j.kernel.impl.core.NodeEntity"
    })
    void theServiceStartsFromTheCacheThatItsImageMakes(String module, String engine, String type, @TempDir Path folder)
            throws IOException {
        int management = FreePort.next();
        var environment = new HashMap<>(stores());
        environment.put("SERVER_PORT", "" + FreePort.next());
        environment.put("MANAGEMENT_SERVER_PORT", "" + management);
        environment.put("CONTACTS_NEO4J_ENGINE", engine);
        environment.put("CONTACTS_NEO4J_EMBEDDED_DIRECTORY", "" + folder.resolve("graph"));
        Path classes = folder.resolve("classes.txt");
        String health = "http://127.0.0.1:" + management + "/actuator/health/readiness";
        // With AOTMode=on a JVM ends that can't use the cache; in the images it would go on without.
        try (var process = JavaProcess.startAsInItsContainer(
                module, environment, folder, health, "-XX:AOTMode=on", "-Xlog:class+load:file=" + classes)) {
            process.awaitReady();
        }
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains(" " + type + " source: shared objects file"));
    }

    private Map<String, String> stores() {
        return Map.of("MONGODB_URI", mongo.uri(), "REDIS_URL", redis.uri(), "NEO4J_URI", neo4j.uri());
    }
}
