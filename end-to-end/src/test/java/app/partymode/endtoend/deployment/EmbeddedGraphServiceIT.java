package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;

/** The contacts-graph-service with the graph in its own process. */
@Order(Integer.MAX_VALUE - 1) // taken from the end, after those in the browser
class EmbeddedGraphServiceIT {

    @TempDir
    Path folder;

    private final int health = FreePort.next();
    private final int bolt = FreePort.next();

    /** From the AOT cache that its image makes, as {@link ManyRequestsIT} tells of the others. */
    @Test
    void startsWithoutAServerAgainAfterAKillAndStopsWhenItIsAsked() throws IOException {
        Path classes = folder.resolve("classes.txt");
        try (var redis = LocalRedis.inMemory();
                var service = start(
                        "embedded-graph",
                        Map.of("REDIS_URL", redis.uri(), "BOLT", "127.0.0.1:" + bolt),
                        AotCache.required(classes))) {
            service.awaitReady();
            AotCache.assertUsed(classes, "org.neo4j.kernel.impl.core.NodeEntity");
            assertThat(folder.resolve("data/neo4j")).isDirectory();
            assertThat(migrations()).isPositive();
            service.kill();
            service.restart();
            service.awaitReady();
            assertThat(migrations()).isPositive();
            assertThat(service.stop()).as("exit status of SIGTERM").isEqualTo(143);
            assertThat(LateStores.leftOutOf(service.output()))
                    .doesNotContain("ERROR")
                    .doesNotContain("Exception")
                    .doesNotContain("WARNING:")
                    .doesNotContainPattern("\\[ +]");
        }
    }

    @Test
    void isRefusedInOneLineByAJarWithoutIt() {
        var service = start("contacts-graph-service", Map.of());
        await().untilAsserted(() -> assertThat(service.output())
                .contains("contacts.neo4j.engine=embedded needs the module embedded-graph")
                .doesNotContain("\tat "));
        service.close();
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    private JavaProcess start(String module, Map<String, String> more, String... options) {
        var environment = new HashMap<>(more);
        environment.put("CONTACTS_NEO4J_ENGINE", "embedded");
        environment.put(
                "CONTACTS_NEO4J_EMBEDDED_DIRECTORY",
                folder.resolve("data/neo4j").toString());
        environment.put("CONTACTS_NEO4J_EMBEDDED_BOLT_ADDRESS", more.getOrDefault("BOLT", ""));
        environment.put("SERVER_PORT", "" + FreePort.next());
        environment.put("MANAGEMENT_SERVER_PORT", "" + health);
        return JavaProcess.startAsInItsContainer(
                module, environment, folder, "http://127.0.0.1:" + health + "/actuator/health/readiness", options);
    }

    private long migrations() {
        try (var driver = GraphDatabase.driver("bolt://127.0.0.1:" + bolt);
                var session = driver.session()) {
            return session.run("MATCH (m:__Neo4jMigration) RETURN count(m) AS count")
                    .single()
                    .get("count")
                    .asLong();
        }
    }
}
