package app.partymode.endtoend.deployment;

import app.partymode.endtoend.nginx.Nginx;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalStore;
import app.partymode.localstores.TcpProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two instances of each service, or one, behind nginx, and the graph at a {@code neo4j://} address, behind a proxy of the test.
 * That address is not the server's own: the routing table has to name the one that the client uses.
 */
public final class TwinDeployment implements Deployment {

    private final LocalStore mongo = LocalMongo.inMemory();
    private final LocalStore graph = Neo4jPool.borrow();
    private final TcpProxy graphCable = new TcpProxy(graph.port());
    private final List<String> users = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private final List<JavaProcess> processes = new ArrayList<>();
    private final Nginx nginx;

    /** @param settings of both services, among them where Redis is */
    public TwinDeployment(Path folder, Map<String, String> settings) {
        this(folder, settings, List.of("a", "b"));
    }

    /** One instance of each. */
    public static TwinDeployment withoutTwins(Path folder, Map<String, String> settings) {
        return new TwinDeployment(folder, settings, List.of("a"));
    }

    private TwinDeployment(Path folder, Map<String, String> settings, List<String> names) {
        var environment = GenerousLimits.and(Map.of());
        environment.put("MONGODB_URI", mongo.uri());
        environment.put("NEO4J_URI", "neo4j://127.0.0.1:" + graphCable.port());
        environment.put("LIMITS_KEY", "the same for all instances");
        environment.put("FORWARD_HEADERS_STRATEGY", "native");
        environment.putAll(settings);
        for (String name : names) {
            users.add(start("user-service", environment, folder.resolve("users-" + name)));
            contacts.add(start("contacts-graph-service", environment, folder.resolve("contacts-" + name)));
        }
        processes.forEach(JavaProcess::awaitReady);
        nginx = Nginx.before(addresses(users), addresses(contacts), Map.of("EDGE_RATE", "off"));
    }

    private String start(String module, Map<String, String> common, Path folder) {
        int health = FreePort.next();
        int port = FreePort.next();
        var environment = new HashMap<>(common);
        environment.put("SERVER_PORT", "" + port);
        environment.put("MANAGEMENT_SERVER_PORT", "" + health);
        processes.add(JavaProcess.start(
                module, environment, folder, "http://127.0.0.1:" + health + "/actuator/health/readiness"));
        return "http://127.0.0.1:" + port;
    }

    private static String addresses(List<String> bases) {
        return bases.stream().map(base -> base.replace("http://", "")).collect(Collectors.joining(" "));
    }

    @Override
    public String base(String path) {
        return nginx.uri().toString();
    }

    /**
     * Past nginx.
     *
     * @param which 0 or 1
     */
    public String instance(int which, String path) {
        return (path.startsWith("/v1/contacts") ? contacts : users).get(which);
    }

    /** host:port of all four. */
    public List<String> addresses() {
        return Stream.of(users, contacts)
                .flatMap(List::stream)
                .map(base -> base.replace("http://", ""))
                .toList();
    }

    /** All instances of both services. */
    public List<JavaProcess> processes() {
        return processes;
    }

    /** The instances of the user-service. */
    public List<JavaProcess> userServices() {
        return List.of(processes.get(0), processes.get(2));
    }

    public TcpProxy graphCable() {
        return graphCable;
    }

    public Nginx nginx() {
        return nginx;
    }

    @Override
    public String logs() {
        return processes.stream().map(JavaProcess::output).collect(Collectors.joining());
    }

    @Override
    public void close() {
        nginx.close();
        processes.forEach(JavaProcess::close);
        graph.close();
        mongo.close();
    }
}
