package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalRedis;
import app.partymode.localstores.LocalStore;
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

/**
 * What the Dockerfile does: it lays out the jar, trains, starts with the cache. {@link UnpackedJar} does the first two. With the graph in
 * the process: {@link EmbeddedGraphServiceIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AotCacheIT {

    private LocalStore mongo;
    private LocalStore redis;
    private LocalStore neo4j;

    @BeforeAll
    void startStores() {
        mongo = LocalMongo.inMemory();
        redis = LocalRedis.inMemory();
        neo4j = Neo4jPool.borrow();
    }

    @AfterAll
    void stopStores() {
        List.of(neo4j, redis, mongo).forEach(LocalStore::close);
    }

    @ParameterizedTest
    @CsvSource({
        "user-service, app.partymode.users.UserServiceApplication",
        "contacts-graph-service, app.partymode.contacts.ContactsGraphServiceApplication"
    })
    void theServiceStartsFromTheCacheThatItsImageMakes(String module, String type, @TempDir Path folder)
            throws IOException {
        int management = FreePort.next();
        var environment = new HashMap<>(stores());
        environment.put("SERVER_PORT", "" + FreePort.next());
        environment.put("MANAGEMENT_SERVER_PORT", "" + management);
        Path classes = folder.resolve("classes.txt");
        String health = "http://127.0.0.1:" + management + "/actuator/health/readiness";
        try (var process =
                JavaProcess.startAsInItsContainer(module, environment, folder, health, onlyWithTheCache(classes))) {
            process.awaitReady();
        }
        assertFromTheCache(classes, type);
    }

    /**
     * With AOTMode=on a JVM ends that can't use the cache; in the images it would go on without.
     *
     * @param classes the file that tells where each class came from
     */
    static String[] onlyWithTheCache(Path classes) {
        return new String[] {"-XX:AOTMode=on", "-Xlog:class+load:file=" + classes};
    }

    static void assertFromTheCache(Path classes, String type) throws IOException {
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains(" " + type + " source: shared objects file"));
    }

    private Map<String, String> stores() {
        return Map.of("MONGODB_URI", mongo.uri(), "REDIS_URL", redis.uri(), "NEO4J_URI", neo4j.uri());
    }
}
