package app.partymode.endtoend.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.endtoend.deployment.Cable;
import app.partymode.endtoend.deployment.JavaProcess;
import app.partymode.endtoend.deployment.ProcessDeployment;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that is down takes the services that need it out of traffic, and restarts none. */
class HealthIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"neo4j", "postgresql"})
    void readinessAsksTheStoresAndLivenessDoesNot(String matcher) {
        try (var deployment = new ProcessDeployment(matcher, folder)) {
            JavaProcess users = deployment.users();
            JavaProcess contacts = deployment.contacts();
            without(deployment.mongoCable(), List.of(users), List.of(contacts));
            without(deployment.matcherCable(), List.of(contacts), List.of(users));
            without(deployment.redisCable(), List.of(users, contacts), List.of());
        }
    }

    private static void without(Cable store, List<JavaProcess> needIt, List<JavaProcess> doNot) {
        store.pull();
        needIt.forEach(service -> awaitReadiness(service, 503));
        doNot.forEach(service -> assertThat(status(service, "readiness")).isEqualTo(200));
        needIt.forEach(service -> assertThat(status(service, "liveness")).isEqualTo(200));
        store.plugIn();
        needIt.forEach(service -> awaitReadiness(service, 200));
    }

    private static void awaitReadiness(JavaProcess service, int status) {
        await().until(() -> status(service, "readiness") == status);
    }

    private static int status(JavaProcess service, String group) {
        var request =
                HttpRequest.newBuilder(service.operator("health/" + group)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
