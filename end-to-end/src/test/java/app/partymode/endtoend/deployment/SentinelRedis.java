package app.partymode.endtoend.deployment;

import static org.awaitility.Awaitility.await;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalRedis;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.sentinel.api.sync.RedisSentinelCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A primary, two replicas and three sentinels, each with a password. */
public final class SentinelRedis implements AutoCloseable {

    private static final String NAME = "party";
    private static final String PASSWORD = "of-the-data";
    private static final String SENTINELS_PASSWORD = "of-the-sentinels";
    private final List<Integer> ports =
            IntStream.range(0, 6).mapToObj(i -> FreePort.next()).toList();
    private final List<LocalRedis> servers = new ArrayList<>();
    private final Path folder;

    public SentinelRedis(Path folder) {
        this.folder = folder;
        start(0, "");
        start(1, "replicaof 127.0.0.1 " + ports.getFirst());
        start(2, "replicaof 127.0.0.1 " + ports.getFirst());
        await().until(() -> replicasInStep() == 2);
        IntStream.range(3, 6).forEach(this::startSentinel);
        await().until(this::sentinelsKnowAllServers);
    }

    private void start(int place, String role) {
        launch(place, """
            requirepass %1$s
            masterauth %1$s
            save ""
            repl-diskless-sync-delay 0
            %2$s
            """.formatted(PASSWORD, role));
    }

    private void startSentinel(int place) {
        launch(place, """
            requirepass %2$s
            sentinel monitor %1$s 127.0.0.1 %3$d 2
            sentinel auth-pass %1$s %4$s
            sentinel down-after-milliseconds %1$s 1500
            sentinel failover-timeout %1$s 5000
            """.formatted(NAME, SENTINELS_PASSWORD, ports.getFirst(), PASSWORD), "--sentinel");
    }

    private void launch(int place, String settings, String... more) {
        int port = ports.get(place);
        try {
            Path home = Files.createDirectories(folder.resolve("redis-" + place));
            Path file = home.resolve("redis.conf");
            Files.writeString(file, "port %d%nbind 127.0.0.1%ndir %s%n%s".formatted(port, home, settings));
            servers.add(LocalRedis.configuredBy(file, port, more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator tells the services. */
    public Map<String, String> environment() {
        return Map.of(
                "REDIS_URL",
                "redis://:" + PASSWORD + "@chosen-by-the-sentinels",
                "SPRING_DATA_REDIS_SENTINEL_MASTER",
                NAME,
                "SPRING_DATA_REDIS_SENTINEL_NODES",
                ports.subList(3, 6).stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "SPRING_DATA_REDIS_SENTINEL_PASSWORD",
                SENTINELS_PASSWORD);
    }

    /** Asks the present primary. */
    public <T> T ask(Function<RedisCommands<String, String>, T> question) {
        return ask(primary(), question);
    }

    private <T> T ask(int port, Function<RedisCommands<String, String>, T> question) {
        try (var client = RedisClient.create(uri(port, PASSWORD));
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    private static RedisURI uri(int port, String password) {
        return RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withPassword(password.toCharArray())
                .build();
    }

    private long replicasInStep() {
        return ask(ports.getFirst(), redis -> redis.waitForReplication(2, 1000));
    }

    private boolean sentinelsKnowAllServers() {
        return ports.subList(3, 6).stream()
                .allMatch(port -> sentinel(port, it -> {
                    Map<String, String> known = it.master(NAME);
                    return "2".equals(known.get("num-slaves")) && "2".equals(known.get("num-other-sentinels"));
                }));
    }

    private static <T> T sentinel(int port, Function<RedisSentinelCommands<String, String>, T> question) {
        try (var client = RedisClient.create(uri(port, SENTINELS_PASSWORD));
                var connection = client.connectSentinel()) {
            return question.apply(connection.sync());
        }
    }

    private int primary() {
        return sentinel(ports.getLast(), it -> ((InetSocketAddress) it.getMasterAddrByName(NAME)).getPort());
    }

    /** Until both replicas have all that was written. */
    public void awaitReplication() {
        await().until(() -> ask(redis -> redis.waitForReplication(2, 1000)) == 2);
    }

    /** What is written from now on reaches no replica: the network between the servers is cut. */
    public void cutReplication() {
        replicas(redis -> {
            redis.configSet("masterauth", "not it");
            redis.clientKill(KillArgs.Builder.typeMaster());
        });
        await().until(() -> ask(redis -> redis.waitForReplication(1, 100)) == 0);
    }

    private void replicas(Consumer<RedisCommands<String, String>> work) {
        int primary = primary();
        ports.subList(0, 3).stream()
                .filter(port -> port != primary)
                .forEach(port -> ask(port, redis -> {
                    work.accept(redis);
                    return true;
                }));
    }

    /** The primary writes only what a replica, of those that have been heard of within a second, will have too. */
    public void demandAReplica() {
        ask(redis -> {
            redis.configSet("min-replicas-max-lag", "1");
            return redis.configSet("min-replicas-to-write", "1");
        });
    }

    public void demandNoReplica() {
        ask(redis -> redis.configSet("min-replicas-to-write", "0"));
    }

    /** SIGKILL; returns when the sentinels have made another one the primary. */
    public void killPrimary() {
        int lost = primary();
        servers.get(ports.indexOf(lost)).kill();
        await().ignoreExceptionsInstanceOf(RedisException.class)
                .until(() -> primary() != lost
                        && ask(redis -> redis.role().getFirst()).equals("master"));
    }

    @Override
    public void close() {
        servers.reversed().forEach(LocalRedis::close);
    }
}
