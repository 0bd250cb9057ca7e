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

/** Does what the Dockerfile does: lays out the jar, trains, starts with the cache. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AotCacheIT {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final String JAVA = JavaProcess.java();

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
            throws IOException, InterruptedException {
        Path application = layOut(module, folder);
        run(application, Map.of("CONTACTS_NEO4J_ENGINE", engine), JAVA, "" + ROOT.resolve("deploy/Train.java"));
        int management = FreePort.next();
        var environment = new HashMap<>(stores());
        environment.put("SERVER_PORT", "" + FreePort.next());
        environment.put("MANAGEMENT_SERVER_PORT", "" + management);
        environment.put("CONTACTS_NEO4J_ENGINE", engine);
        environment.put("CONTACTS_NEO4J_EMBEDDED_DIRECTORY", "" + folder.resolve("graph"));
        // With AOTMode=on a JVM ends that can't use the cache; in the images it would go on without.
        var command = List.of(
                JAVA,
                "@jvm.options",
                "-XX:AOTCache=app.aot",
                "-XX:AOTMode=on",
                "-Xlog:class+load:file=classes.txt",
                "-jar",
                "app.jar");
        String health = "http://127.0.0.1:" + management + "/actuator/health/readiness";
        try (var process = JavaProcess.start(command, environment, application, health)) {
            process.awaitReady();
        }
        assertThat(Files.readAllLines(application.resolve("classes.txt")))
                .anyMatch(line -> line.contains(" " + type + " source: shared objects file"));
    }

    private Map<String, String> stores() {
        return Map.of("MONGODB_URI", mongo.uri(), "REDIS_URL", redis.uri(), "NEO4J_URI", neo4j.uri());
    }

    private static Path layOut(String module, Path folder) throws IOException {
        Path application = LaidOut.in(folder.resolve("app"), module);
        Files.copy(ROOT.resolve("deploy/jvm/" + module + ".options"), application.resolve("jvm.options"));
        return application;
    }

    private static void run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        assertThat(builder.start().waitFor()).as(Files.readString(log)).isZero();
    }
}
