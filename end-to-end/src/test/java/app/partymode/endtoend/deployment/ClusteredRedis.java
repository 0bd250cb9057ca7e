package app.partymode.endtoend.deployment;

import static org.awaitility.Awaitility.await;

import app.partymode.localstores.FreePort;
import app.partymode.localstores.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Redis Cluster: three primaries, each with a replica. */
public final class ClusteredRedis implements AutoCloseable {

    private static final int PRIMARIES = 3;
    private static final int NODES = 2 * PRIMARIES;

    /** What Redis adds to a node's port for the nodes' own connections. */
    private static final int BUS = 10_000;

    private final List<Integer> ports;
    private final List<LocalRedis> servers = new ArrayList<>();

    public ClusteredRedis(Path folder) {
        ports = IntStream.range(0, NODES).mapToObj(_ -> portWithFreeBus()).toList();
        ports.forEach(port -> launch(port, folder));
        join();
        IntStream.range(0, PRIMARIES).forEach(this::giveReplica);
        ports.forEach(port ->
                await().until(() -> ask(port, redis -> redis.clusterInfo().contains("cluster_state:ok"))));
    }

    private static int portWithFreeBus() {
        int port = FreePort.next();
        while (TcpProxy.takesConnections(port + BUS)) {
            port = FreePort.next();
        }
        return port;
    }

    private void launch(int port, Path folder) {
        try {
            Path home = Files.createDirectories(folder.resolve("redis-" + port));
            Path file = home.resolve("redis.conf");
            Files.writeString(file, """
                    port %d
                    bind 127.0.0.1
                    dir %s
                    save ""
                    cluster-enabled yes
                    cluster-node-timeout 1500
                    repl-diskless-sync-delay 0
                    """.formatted(port, home));
            servers.add(LocalRedis.configuredBy(file, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The primaries share the slots evenly. */
    private void join() {
        for (int i = 0; i < PRIMARIES; i++) {
            int[] slots = IntStream.range(firstSlot(i), firstSlot(i + 1)).toArray();
            ask(ports.get(i), redis -> redis.clusterAddSlots(slots));
        }
        ports.stream()
                .skip(1)
                .forEach(port -> ask(port, redis -> redis.clusterMeet("127.0.0.1", ports.getFirst())));
        ports.forEach(port -> await().until(() ->
                ask(port, redis -> redis.clusterInfo().contains("cluster_known_nodes:" + NODES))));
    }

    private static int firstSlot(int primary) {
        return SlotHash.SLOT_COUNT * primary / PRIMARIES;
    }

    private void giveReplica(int primary) {
        String id = ask(ports.get(primary), RedisCommands::clusterMyId);
        int replica = ports.get(PRIMARIES + primary);
        ask(replica, redis -> redis.clusterReplicate(id));
        await().until(() -> ask(replica, redis -> redis.role().get(3)).equals("connected"));
    }

    private <T> T ask(int port, Function<RedisCommands<String, String>, T> question) {
        try (var client = RedisClient.create(RedisURI.create("127.0.0.1", port));
                var connection = client.connect()) {
            return question.apply(connection.sync());
        }
    }

    /** What an operator tells the services. */
    public Map<String, String> environment() {
        return Map.of(
                "SPRING_DATA_REDIS_CLUSTER_NODES",
                ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")),
                "SPRING_DATA_REDIS_LETTUCE_CLUSTER_REFRESH_ADAPTIVE",
                "true",
                "SPRING_DATA_REDIS_LETTUCE_CLUSTER_REFRESH_PERIOD",
                "2s");
    }

    /** How many keys each primary has. */
    public List<Long> sizes() {
        return ports.subList(0, PRIMARIES).stream()
                .map(port -> ask(port, RedisCommands::dbsize))
                .toList();
    }

    /** SIGKILL to the primary that has this key; returns when its replica has taken over. */
    public void killPrimaryOf(String key) {
        int slot = SlotHash.getSlot(key);
        int primary = (int) IntStream.range(1, PRIMARIES)
                .filter(i -> firstSlot(i) <= slot)
                .count();
        servers.get(primary).kill();
        await().until(() -> ask(ports.get(PRIMARIES + primary), redis -> redis.role().getFirst())
                .equals("master"));
    }

    @Override
    public void close() {
        servers.reversed().forEach(LocalRedis::close);
    }
}
