package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Api;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
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

/** The contacts-graph-service with the graph in its own process, as its image starts it: with bounded memory, and from the AOT cache. */
@Order(Integer.MAX_VALUE - 1) // taken from the end, after those in the browser
class EmbeddedGraphServiceIT {

    @TempDir
    Path folder;

    private final int port = FreePort.next();
    private final int bolt = FreePort.next();

    @Test
    void keepsTheLargestBooksWhenItIsKilledAndStopsWhenItIsAsked() throws IOException {
        Path classes = folder.resolve("classes.txt");
        int usersPort = FreePort.next();
        Api api = ServiceEnvironment.api(usersPort, port);
        try (var mongo = LocalMongo.inMemory();
                var redis = LocalRedis.inMemory();
                var users = JavaProcess.start(
                        "user-service",
                        ServiceEnvironment.at(usersPort, Map.of("MONGODB_URI", mongo.uri(), "REDIS_URL", redis.uri())),
                        folder.resolve("users"),
                        ServiceEnvironment.readiness(usersPort));
                var service = start("embedded-graph", Map.of("REDIS_URL", redis.uri()), AotCache.required(classes))) {
            users.awaitReady();
            service.awaitReady();
            AotCache.assertUsed(classes, "org.neo4j.kernel.impl.core.NodeEntity");
            assertThat(folder.resolve("data/neo4j")).isDirectory();
            complainsOfNothing(service.output());
            var books = LargestBooks.write(api);
            assertThat(service.healthStatus()).isEqualTo(200);
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
            service.kill();
            String before = service.output();
            service.restart(Map.of("CONTACTS_NEO4J_EMBEDDED_BOLT_ADDRESS", "127.0.0.1:" + bolt));
            service.awaitReady();
            books.assertWhole();
            assertThat(migrations()).isPositive();
            assertThat(service.stop()).as("exit status of SIGTERM").isEqualTo(143);
            complainsOfNothing(service.output().substring(before.length()));
        }
    }

    private static void complainsOfNothing(String log) {
        assertThat(LateStores.leftOutOf(log))
                .doesNotContain("ERROR")
                .doesNotContain("Exception")
                .doesNotContain("WARNING:")
                .doesNotContainPattern("\\[ +]");
    }

    @Test
    void isRefusedInOneLineByAJarWithoutIt() throws IOException {
        var service = start("contacts-graph-service", Map.of());
        await().untilAsserted(() -> assertThat(service.output())
                .contains("contacts.neo4j.engine=embedded needs the module embedded-graph")
                .doesNotContain("\tat "));
        service.close();
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    private JavaProcess start(String module, Map<String, String> more, String... options) throws IOException {
        var environment = new HashMap<>(MemoryBudgetTest.boundsOfTheGraph());
        environment.putAll(more);
        environment.put("CONTACTS_NEO4J_ENGINE", "embedded");
        environment.put(
                "CONTACTS_NEO4J_EMBEDDED_DIRECTORY",
                folder.resolve("data/neo4j").toString());
        environment.put("CONTACTS_NEO4J_EMBEDDED_BOLT_ADDRESS", "");
        return JavaProcess.startAsInItsContainer(
                module, ServiceEnvironment.at(port, environment), folder, ServiceEnvironment.readiness(port), options);
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
