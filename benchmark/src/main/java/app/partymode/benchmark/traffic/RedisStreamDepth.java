package app.partymode.benchmark.traffic;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;

/** How far the stream of user events has come, as docs/user-events.md describes it. */
final class RedisStreamDepth implements AutoCloseable {

    private static final String LEASE = "{user-events}:relay";

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    RedisStreamDepth(String uri) {
        client = RedisClient.create(uri);
        redis = client.connect().sync();
    }

    /**
     * At one moment.
     *
     * @param appended how many events the relay has ever appended
     * @param waiting how many of them are not applied yet
     */
    record Depth(long appended, long waiting) {

        long applied() {
            return appended - waiting;
        }
    }

    Depth now() {
        long waiting = redis.xlen("{user-events}:stream");
        String appended = redis.get("{user-events}:seq");
        return new Depth(appended == null ? 0 : Long.parseLong(appended), waiting);
    }

    /** Keeps the relay from its work for so long, as another instance would that has the lease. */
    void holdBack(Duration time) {
        redis.psetex(LEASE, time.toMillis(), "measurement");
    }

    /** The relay may go on. */
    void letGo() {
        redis.del(LEASE);
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
