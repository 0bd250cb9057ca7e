package app.partymode.endtoend.deployment;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import app.partymode.localstores.LocalStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both services as processes, without nginx, over new stores, which are there before the services are started and stay while they are stopped. */
public final class Installation implements Deployment {

    /** What the contacts service matches on. */
    public enum Matcher {
        NEO4J,
        POSTGRESQL,
        /** Neo4j in the service's process. */
        GRAPH_IN_PROCESS
    }

    private final Matcher matcher;
    private final Path folder;
    private final Map<String, String> stores = new HashMap<>();
    private final List<LocalStore> open = new ArrayList<>();
    private final int usersPort = FreePort.next();
    private final int contactsPort = FreePort.next();
    private final JavaProcess users;
    private final JavaProcess contacts;

    public Installation(Matcher matcher, Path folder) {
        this.matcher = matcher;
        this.folder = folder;
        stores.put("MONGODB_URI", opened(LocalMongo.inMemory()).uri());
        stores.put("REDIS_URL", opened(LocalRedis.inMemory()).uri());
        stores.put("CONTACTS_MATCHER", matcher == Matcher.POSTGRESQL ? "postgresql" : "neo4j");
        switch (matcher) {
            case NEO4J -> stores.put("NEO4J_URI", opened(Neo4jPool.borrow()).uri());
            case POSTGRESQL ->
                stores.put("POSTGRES_URL", opened(LocalPostgres.temporary()).uri());
            case GRAPH_IN_PROCESS -> {
                stores.put("CONTACTS_NEO4J_ENGINE", "embedded");
                stores.put(
                        "CONTACTS_NEO4J_EMBEDDED_DIRECTORY",
                        folder.resolve("graph").toString());
                stores.put("CONTACTS_NEO4J_EMBEDDED_BOLT_ADDRESS", "127.0.0.1:" + FreePort.next());
                stores.put("CONTACTS_NEO4J_EMBEDDED_BOLT_PASSWORD", "not a secret");
            }
        }
        users = service("user-service", usersPort);
        contacts = service(
                matcher == Matcher.GRAPH_IN_PROCESS ? "embedded-graph" : "contacts-graph-service", contactsPort);
    }

    private <T extends LocalStore> T opened(T store) {
        open.add(store);
        return store;
    }

    private JavaProcess service(String module, int port) {
        int health = FreePort.next();
        var environment = GenerousLimits.and(stores);
        LongerWaits.addTo(environment);
        environment.put("SERVER_PORT", "" + port);
        environment.put("MANAGEMENT_SERVER_PORT", "" + health);
        return JavaProcess.notStarted(
                module,
                environment,
                folder.resolve(module),
                "http://127.0.0.1:" + health + "/actuator/health/readiness");
    }

    /** Stops the services. */
    public void stop() {
        contacts.stop();
        users.stop();
    }

    /** Starts the services. */
    public void start() {
        contacts.restart();
        startUserService();
        contacts.awaitReady();
    }

    /** Starts the user-service alone. */
    public void startUserService() {
        users.restart();
        users.awaitReady();
    }

    /**
     * Runs one of the scripts in {@code deploy} with the services' variables.
     *
     * @return its exit status and what it printed to either output
     */
    public Map.Entry<Integer, String> operate(String script, String... arguments) {
        Path root = Path.of(System.getProperty("root.directory"));
        var command =
                new ArrayList<>(List.of(root.resolve("deploy").resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(stores);
        builder.environment().put("NATIVE", "1");
        builder.environment().put("JAVA", JavaProcess.java());
        builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", JvmOptions.SHORT_LIFE));
        if (matcher != Matcher.POSTGRESQL) { // where the tool is the one file that the build makes
            builder.environment().put("OPERATIONS_JAR", "" + UnpackedJar.jarOf("operations"));
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return Map.entry(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String base(String path) {
        return "http://127.0.0.1:" + (path.startsWith("/v1/contacts") ? contactsPort : usersPort);
    }

    @Override
    public String logs() {
        return users.output() + contacts.output();
    }

    @Override
    public void close() {
        contacts.close();
        users.close();
        open.reversed().forEach(LocalStore::close);
    }
}
