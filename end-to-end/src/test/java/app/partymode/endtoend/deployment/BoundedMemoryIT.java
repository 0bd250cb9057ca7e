package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Api;
import app.partymode.endtoend.client.App;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import app.partymode.waits.LongestWait;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest address books, and more requests at once than a heap can hold, in services as their images start them: with bounded memory,
 * and from the AOT cache that the image makes. With the graph in the process: {@link EmbeddedGraphServiceIT}.
 */
@Order(Integer.MAX_VALUE - 1) // taken from the end, after those in the browser
class BoundedMemoryIT {

    private static final int REQUESTS = 700;

    @TempDir
    Path folder;

    @Test
    void neitherLargeBooksNorManyRequestsEndAServiceThatRunsFromItsCache() throws IOException {
        try (var mongo = LocalMongo.inMemory();
                var redis = LocalRedis.inMemory();
                var postgres = LocalPostgres.temporary()) {
            var environment = ServiceEnvironment.over(mongo, redis, postgres);
            environment.put("CONTACTS_MATCHER", "postgresql");
            int usersPort = FreePort.next();
            int contactsPort = FreePort.next();
            try (var users = start("user-service", environment, usersPort);
                    var contacts = start("contacts-graph-service", environment, contactsPort)) {
                users.awaitReady();
                contacts.awaitReady();
                Api api = ServiceEnvironment.api(usersPort, contactsPort);
                LargestBooks.write(api);
                App ana = App.signUp(api, "+34600222111", "Ana");
                ana.upload("+34600222333").expect(200);
                String status = "{\"partying\": true, \"message\": \"Come\"}";
                assertThat(statuses(usersPort, "PUT /v1/me/party-status", ana.token(), status))
                        .isSubsetOf(Set.of(200, 503))
                        .contains(200);
                String book = "{\"contacts\": [{\"phoneNumber\": \"+34600222333\"}]}";
                assertThat(statuses(contactsPort, "PUT /v1/contacts", ana.token(), book))
                        .isSubsetOf(Set.of(200, 503))
                        .contains(200);
                assertThat(ana.get("/v1/me").expect(200).text("/username")).isEqualTo("Ana");
                assertThat(ana.get("/v1/contacts").expect(200).texts("/contacts", "/phoneNumber"))
                        .containsExactly("+34600222333");
                assertThat(users.output() + contacts.output()).doesNotContain("OutOfMemoryError");
            }
            AotCache.assertUsed(classes("user-service"), "app.partymode.users.UserServiceApplication");
            AotCache.assertUsed(
                    classes("contacts-graph-service"), "app.partymode.contacts.ContactsGraphServiceApplication");
        }
    }

    /** What requests are answered of which none has sent its body before all have sent their heads. */
    private static Set<Integer> statuses(int port, String call, String token, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = call + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n";
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < REQUESTS; i++) {
                var socket = new Socket("127.0.0.1", port);
                sockets.add(socket);
                socket.setSoTimeout((int) LongestWait.LONGEST_WAIT.toMillis());
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            for (Socket socket : sockets) {
                socket.getOutputStream().write(content);
            }
            var statuses = new TreeSet<Integer>();
            for (Socket socket : sockets) {
                statuses.add(status(socket));
            }
            return statuses;
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static int status(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = lines.readLine();
        return line == null ? 0 : Integer.parseInt(line.split(" ")[1]);
    }

    private JavaProcess start(String module, Map<String, String> environment, int port) {
        return JavaProcess.startAsInItsContainer(
                module,
                ServiceEnvironment.at(port, environment),
                folder.resolve(module),
                ServiceEnvironment.readiness(port),
                AotCache.required(classes(module)));
    }

    private Path classes(String module) {
        return folder.resolve(module + ".classes");
    }
}
