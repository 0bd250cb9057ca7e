package app.partymode.endtoend.deployment;

import app.partymode.endtoend.nginx.Nginx;
import app.partymode.localstores.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The production stack as processes on the loopback interface: nginx, both services and their stores, which keep their data on disk as
 * in production. Each is reached through a proxy of its own, and each is started again when it ends by itself.
 */
public final class FragileDeployment implements Deployment {

    private static final String[] ROOM = {"-Xms64m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m"};

    private final Path folder;
    private final List<FragileProcess> processes = new ArrayList<>();
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor();
    private final Thread endOfJvm = new Thread(this::end);
    private final FragileProcess nginx;

    /** @param matcher neo4j or postgresql */
    public FragileDeployment(String matcher, Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(endOfJvm);
        var stores = new FragileStores(folder);
        var mongo = added(stores.mongo());
        var redis = added(stores.redis());
        var graph = added(matcher.equals("neo4j") ? stores.neo4j() : stores.postgres());
        processes.forEach(FragileProcess::start);
        processes.forEach(FragileProcess::awaitConnections);
        var users = added(service(
                "user-service",
                Map.of(
                        "REDIS_URL",
                        "redis://" + addressOf(redis),
                        "MONGODB_URI",
                        "mongodb://" + addressOf(mongo) + "/partymode?journal=true")));
        var contacts = added(service(
                "contacts-graph-service",
                Map.of(
                        "REDIS_URL",
                        "redis://" + addressOf(redis),
                        "CONTACTS_MATCHER",
                        matcher,
                        "NEO4J_URI",
                        "bolt://" + addressOf(graph),
                        "POSTGRES_URL",
                        "jdbc:postgresql://" + addressOf(graph) + "/postgres?user=postgres")));
        users.start();
        contacts.start();
        users.awaitConnections();
        contacts.awaitConnections();
        nginx = added(nginx(addressOf(users), addressOf(contacts)));
        nginx.start();
        nginx.awaitConnections();
        supervisor.scheduleWithFixedDelay(this::supervise, 1, 1, TimeUnit.SECONDS);
    }

    private FragileProcess added(FragileProcess process) {
        processes.add(process);
        return process;
    }

    private static String addressOf(FragileProcess process) {
        return "127.0.0.1:" + process.cable().port();
    }

    private FragileProcess service(String module, Map<String, String> own) {
        int port = FreePort.next();
        var environment = GenerousLimits.and(own);
        environment.put("SERVER_PORT", "" + port);
        environment.put("MANAGEMENT_SERVER_PORT", "" + FreePort.next());
        environment.put("FORWARD_HEADERS_STRATEGY", "native");
        return new FragileProcess(
                module,
                UnpackedJar.command(ROOM),
                environment,
                port,
                UnpackedJar.folderOf(module),
                folder.resolve(module + ".log"));
    }

    private FragileProcess nginx(String users, String contacts) {
        int port = FreePort.next();
        try {
            Path configuration = Files.createDirectory(folder.resolve("nginx"));
            var settings = new HashMap<>(Map.of("EDGE_RATE", "off", "USER_SERVICE", users));
            settings.put("CONTACTS_SERVICE", contacts);
            settings.put("LISTEN", "127.0.0.1:" + port);
            settings.put("HEALTH_LISTEN", "127.0.0.1:" + FreePort.next());
            Nginx.configure(configuration, settings);
            return new FragileProcess(
                    "nginx", Nginx.command(configuration), Map.of(), port, configuration, folder.resolve("nginx.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void supervise() {
        processes.forEach(FragileProcess::startIfEnded);
    }

    /** All that may be hit. */
    public List<FragileProcess> processes() {
        return List.copyOf(processes);
    }

    public FragileProcess process(String name) {
        return processes.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String base(String path) {
        return "http://" + addressOf(nginx);
    }

    @Override
    public String logs() {
        return processes.stream().map(FragileProcess::output).collect(Collectors.joining());
    }

    private void end() {
        supervisor.shutdownNow();
        processes.reversed().forEach(FragileProcess::close);
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(endOfJvm);
    }
}
