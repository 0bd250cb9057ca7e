package app.partymode.endtoend.deployment;

import app.partymode.endtoend.nginx.Nginx;
import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalMongo;
import app.partymode.localstores.LocalPostgres;
import app.partymode.localstores.LocalRedis;
import app.partymode.localstores.LocalStore;
import app.partymode.localstores.TcpProxy;
import app.partymode.push.VapidKeys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Both services as processes of their own, each store behind a proxy of the test, and nginx before them where it is
 * installed.
 */
public final class ProcessDeployment implements Deployment {

    private static final String INTERNAL_SECRET = "0123456789abcdef0123456789abcdef";

    private static final VapidKeys PUSH_KEYS = VapidKeys.generate();

    private final LocalStore mongo = LocalMongo.inMemory();
    private final LocalStore redis = LocalRedis.inMemory();
    private final LocalStore matcher;
    private final boolean neo4j;
    private final TcpProxy mongoCable = new TcpProxy(mongo.port());
    private final TcpProxy redisCable = new TcpProxy(redis.port());
    private final TcpProxy matcherCable;
    private final JavaProcess users;
    private final JavaProcess contacts;
    private final Optional<Nginx> nginx;
    private final String usersBase;
    private final String contactsBase;

    public ProcessDeployment(String matcherName, Path folder) {
        this(matcherName, folder, Map.of());
    }

    /** @param settings more of both services' environment */
    public ProcessDeployment(String matcherName, Path folder, Map<String, String> settings) {
        neo4j = matcherName.equals("neo4j");
        matcher = neo4j ? Neo4jPool.borrow() : LocalPostgres.temporary();
        matcherCable = new TcpProxy(matcher.port());
        String redisUrl = "redis://127.0.0.1:" + redisCable.port();
        int usersPort = FreePort.next();
        int usersHealth = FreePort.next();
        int contactsPort = FreePort.next();
        int contactsHealth = FreePort.next();
        var common = GenerousLimits.and(settings);
        LongerWaits.addTo(common);
        common.put("REDIS_URL", redisUrl);
        common.put("INTERNAL_SECRET", INTERNAL_SECRET);
        common.put("PUSH_PUBLIC_KEY", PUSH_KEYS.publicKey());
        common.put("PUSH_PRIVATE_KEY", PUSH_KEYS.privateKey());
        common.put("PUSH_LOOPBACK", "true");
        users = start(
                "user-service",
                usersPort,
                usersHealth,
                folder,
                common,
                Map.of(
                        "CONTACTS_SERVICE_URL",
                        "http://127.0.0.1:" + contactsPort,
                        "MONGODB_URI",
                        "mongodb://127.0.0.1:" + mongoCable.port() + "/partymode"));
        contacts = start(
                "contacts-graph-service",
                contactsPort,
                contactsHealth,
                folder,
                common,
                Map.of(
                        "CONTACTS_MATCHER",
                        matcherName,
                        neo4j ? "NEO4J_URI" : "POSTGRES_URL",
                        matcher.uri().replace(":" + matcher.port(), ":" + matcherCable.port())));
        users.awaitReady();
        contacts.awaitReady();
        nginx = Nginx.isInstalled()
                ? Optional.of(
                        Nginx.before("127.0.0.1:" + usersPort, "127.0.0.1:" + contactsPort, Map.of("EDGE_RATE", "off")))
                : Optional.empty();
        usersBase = "http://127.0.0.1:" + usersPort;
        contactsBase = "http://127.0.0.1:" + contactsPort;
    }

    private static JavaProcess start(
            String module, int port, int healthPort, Path folder, Map<String, String> common, Map<String, String> own) {
        var environment = new HashMap<>(common);
        environment.putAll(own);
        environment.put("SERVER_PORT", "" + port);
        environment.put("MANAGEMENT_SERVER_PORT", "" + healthPort);
        return JavaProcess.start(module, environment, folder.resolve(module), readiness(healthPort));
    }

    private static String readiness(int port) {
        return "http://127.0.0.1:" + port + "/actuator/health/readiness";
    }

    @Override
    public String base(String path) {
        return nginx.map(it -> it.uri().toString()).orElse(path.startsWith("/v1/contacts") ? contactsBase : usersBase);
    }

    /** Where a path is reached without nginx; one that no service owns is the contacts-graph-service's if it is named. */
    public String service(String path) {
        return path.startsWith("/v1/contacts") || path.endsWith("contacts-graph-service") ? contactsBase : usersBase;
    }

    /** Listens to what goes to Redis from now on. */
    public RedisMonitor monitorRedis() {
        return new RedisMonitor(redis.port());
    }

    public Optional<Nginx> nginx() {
        return nginx;
    }

    public JavaProcess users() {
        return users;
    }

    public JavaProcess contacts() {
        return contacts;
    }

    public TcpProxy mongoCable() {
        return mongoCable;
    }

    public TcpProxy redisCable() {
        return redisCable;
    }

    public TcpProxy matcherCable() {
        return matcherCable;
    }

    /** Everything in every store; the stores are asked directly, not through the test's proxies. */
    public List<String> dump() {
        return Stream.of(
                        StoreDump.ofMongo(mongo.uri()),
                        StoreDump.ofRedis(redis.uri()),
                        neo4j ? StoreDump.ofNeo4j(matcher.uri()) : StoreDump.ofPostgres(matcher.uri()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public String logs() {
        return users.output() + contacts.output();
    }

    /** What nginx has logged: of requests and of itself. Gone when it is closed. */
    public String frontLogs() {
        return nginx.map(it -> String.join("\n", it.accessLog()) + "\n" + it.errors())
                .orElse("");
    }

    @Override
    public void close() {
        nginx.ifPresent(Nginx::close);
        contacts.close();
        users.close();
        matcher.close();
        redis.close();
        mongo.close();
    }
}
