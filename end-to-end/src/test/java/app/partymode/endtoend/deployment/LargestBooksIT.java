package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The largest address books, many at once, in a contacts service whose memory is bounded as in its container. */
@Order(Integer.MAX_VALUE - 1) // taken from the end, after those in the browser
class LargestBooksIT {

    private static final int PEOPLE = 8;
    private static final int MOST_CONTACTS = 10_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"contacts-graph-service, postgresql", "embedded-graph, neo4j"})
    void manyAtOnceFailNoRequest(String module, String matcher) throws IOException {
        try (var mongo = LocalMongo.inMemory();
                var redis = LocalRedis.inMemory();
                var postgres = LocalPostgres.temporary()) {
            var environment = ServiceEnvironment.over(mongo, redis, postgres);
            environment.put("CONTACTS_MATCHER", matcher);
            environment.put("CONTACTS_NEO4J_ENGINE", "embedded");
            environment.put(
                    "CONTACTS_NEO4J_EMBEDDED_DIRECTORY", folder.resolve("graph").toString());
            environment.putAll(MemoryBudgetTest.boundsOfTheGraph());
            int usersPort = FreePort.next();
            int contactsPort = FreePort.next();
            try (var users = users(environment, usersPort);
                    var contacts = contacts(module, environment, contactsPort)) {
                users.awaitReady();
                contacts.awaitReady();
                walk(new Api(
                        path -> "http://127.0.0.1:" + (path.startsWith("/v1/contacts") ? contactsPort : usersPort),
                        answer -> {}));
                assertThat(contacts.healthStatus()).isEqualTo(200);
                assertThat(contacts.output()).doesNotContain("OutOfMemoryError");
            }
        }
    }

    private static void walk(Api api) {
        List<App> people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> App.signUp(api, "+3460011122" + i, "Person " + i))
                .toList();
        var book = IntStream.range(0, MOST_CONTACTS)
                .mapToObj("+346%08d"::formatted)
                .toList();
        atOnce(people.stream().map(it -> (Function<Api, Answer>) _ -> it.upload(book)), api);
        atOnce(
                people.stream()
                        .flatMap(it -> Stream.of(
                                _ -> it.get("/v1/contacts?limit=" + MOST_CONTACTS),
                                _ -> it.get("/v1/contacts/matches"),
                                _ -> it.get("/v1/contacts/export"))),
                api);
        people.forEach(it -> assertThat(it.get("/v1/contacts?limit=" + MOST_CONTACTS)
                        .expect(200)
                        .texts("/contacts", "/phoneNumber"))
                .hasSize(MOST_CONTACTS));
    }

    /** Repeats each call until it succeeds: a busy service asks the client to retry. */
    private static void atOnce(Stream<Function<Api, Answer>> calls, Api api) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = calls.map(call -> CompletableFuture.runAsync(
                            () -> await().until(() -> hasSucceeded(call.apply(api))), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private static boolean hasSucceeded(Answer answer) {
        assertThat(answer.status()).isIn(200, 503);
        return answer.status() == 200;
    }

    private JavaProcess users(Map<String, String> environment, int port) {
        return JavaProcess.start(
                "user-service",
                ServiceEnvironment.at(port, environment),
                folder.resolve("users"),
                ServiceEnvironment.readiness(port));
    }

    private JavaProcess contacts(String module, Map<String, String> environment, int port) {
        return JavaProcess.startAsInItsContainer(
                module,
                ServiceEnvironment.at(port, environment),
                folder.resolve("contacts"),
                ServiceEnvironment.readiness(port));
    }
}
