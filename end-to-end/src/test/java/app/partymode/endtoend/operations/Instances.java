package app.partymode.endtoend.operations;

import app.partymode.endtoend.deployment.JavaProcess;
import app.partymode.endtoend.deployment.LongerWaits;
import app.partymode.endtoend.nginx.Nginx;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import app.partymode.localstores.LocalStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two instances of each service, as in production, and nginx before them. */
final class Instances implements AutoCloseable {

    private static final String VARIABLES = """
        {"limits": {"of": {"signup-per-address": {"tokens": 1000000}, "signup-overall": {"tokens": 1000000},
                           "signup-per-number": {"tokens": 1000000}}}}\
        """;

    private final LocalStore mongo = LocalMongo.inMemory();
    private final LocalStore redis = LocalRedis.inMemory();
    private final LocalStore postgres = LocalPostgres.temporary();
    private final List<String> addresses = new ArrayList<>();
    private final List<JavaProcess> processes;
    private final Nginx nginx;

    Instances(Path folder) {
        processes = IntStream.range(0, 4).mapToObj(i -> start(i, folder)).toList();
        processes.forEach(JavaProcess::awaitReady);
        nginx = Nginx.before(
                addresses.get(0) + " " + addresses.get(1),
                addresses.get(2) + " " + addresses.get(3),
                Map.of("EDGE_RATE", "off"));
    }

    private JavaProcess start(int i, Path folder) {
        int port = FreePort.next();
        int management = FreePort.next();
        addresses.add("127.0.0.1:" + port);
        var environment = new HashMap<>(Map.of(
                "SPRING_PROFILES_ACTIVE",
                "production",
                "SPRING_APPLICATION_JSON",
                VARIABLES,
                "PHONE_AUTH_VERIFICATION_METHOD",
                "none",
                "LIMITS_KEY",
                "of these tests and of nothing else",
                "FORWARD_HEADERS_STRATEGY",
                "native",
                "REDIS_URL",
                redis.uri(),
                "SERVER_PORT",
                "" + port,
                "MANAGEMENT_SERVER_PORT",
                "" + management));
        environment.put("MONGODB_URI", "mongodb://127.0.0.1:" + mongo.port() + "/partymode");
        environment.put("CONTACTS_MATCHER", "postgresql");
        LongerWaits.addTo(environment);
        environment.put("POSTGRES_URL", postgres.uri());
        return JavaProcess.start(
                i < 2 ? "user-service" : "contacts-graph-service",
                environment,
                folder.resolve("" + i),
                "http://127.0.0.1:" + management + "/actuator/health/readiness");
    }

    String address() {
        return nginx.uri().toString();
    }

    List<JavaProcess> processes() {
        return processes;
    }

    @Override
    public void close() {
        nginx.close();
        processes.forEach(JavaProcess::close);
        postgres.close();
        redis.close();
        mongo.close();
    }
}
