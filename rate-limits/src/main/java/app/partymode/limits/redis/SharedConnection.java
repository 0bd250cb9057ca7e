package app.partymode.limits.redis;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * The three commands that Bucket4j needs, over the connection that the application has anyway: standalone, Sentinel or Cluster,
 * opened when it is first used, so that a service starts while Redis is down.
 *
 * @param <K> byte[]; left open because Bucket4j hands an Object[] where it says K[]
 */
record SharedConnection<K>(RedisConnectionFactory connections) implements RedisApi<K> {

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] values) {
        return commands().eval(script, type, keys, values);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get(key);
    }

    @Override
    @SuppressWarnings("unchecked") // a K[] for the one key
    public RedisFuture<?> delete(K key) {
        return commands().del(key);
    }

    /** Closing gives back only Spring's wrapper; the connection beneath it is shared and stays. */
    @SuppressWarnings("unchecked") // what Spring's Lettuce connections return, under the static type Object
    private RedisClusterAsyncCommands<K, byte[]> commands() {
        try (RedisConnection connection = connections.getConnection()) {
            return (RedisClusterAsyncCommands<K, byte[]>) connection.getNativeConnection();
        }
    }
}
