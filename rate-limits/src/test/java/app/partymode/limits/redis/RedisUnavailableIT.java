package app.partymode.limits.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.partymode.localstores.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import org.junit.jupiter.api.Test;

/** By the words of a real Redis, alone and in a script. */
class RedisUnavailableIT {

    private static final String SCRIPT = "return redis.call('SET', KEYS[1], '1')";

    private final RedisUnavailable failure = new RedisUnavailable();

    @Test
    void knowsTooFewReplicasAReplicaAndAFullMemoryFromMistakes() {
        try (var server = LocalRedis.inMemory();
                var client = RedisClient.create(server.uri());
                var connection = client.connect()) {
            var redis = connection.sync();
            redis.set("text", "1");
            redis.configSet("min-replicas-to-write", "1");
            refusesToWrite(redis);
            redis.configSet("min-replicas-to-write", "0");
            redis.configSet("maxmemory", "1");
            refusesToWrite(redis);
            redis.configSet("maxmemory", "0");
            redis.replicaof("127.0.0.1", server.port()); // never in step with itself
            refusesToWrite(redis);
            redis.replicaofNoOne();
            assertThat(redis.set("text", "2")).isEqualTo("OK");
            assertThat(failure.describes(catchThrowable(() -> redis.lpush("text", "1"))))
                    .isFalse();
            assertThat(failure.describes(new IllegalStateException("LOADING"))).isFalse();
        }
    }

    @Test
    void knowsAConnectionThatIsClosedAndAClusterWithoutItsSlots() {
        try (var server = LocalRedis.inMemory();
                var client = RedisClient.create(server.uri())) {
            var closed = client.connect();
            closed.close();
            assertThat(failure.describes(catchThrowable(() -> closed.sync().get("text"))))
                    .isTrue();
        }
        assertThat(failure.describes(new RedisCommandExecutionException("CLUSTERDOWN Hash slot not served")))
                .isTrue();
        assertThat(failure.describes(new RedisCommandExecutionException("ERR CLUSTERDOWNTOWN")))
                .isFalse();
    }

    private void refusesToWrite(RedisCommands<String, String> redis) {
        assertThat(failure.describes(catchThrowable(() -> redis.set("text", "2"))))
                .isTrue();
        Throwable scripts = catchThrowable(() -> redis.eval(SCRIPT, ScriptOutputType.STATUS, new String[] {"text"}));
        assertThat(failure.describes(scripts)).as("%s", scripts).isTrue();
    }
}
