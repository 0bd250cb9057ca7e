package app.partymode.contacts.feed.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.contract.SharesStore;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.StringRedisTemplate;

@SharesStore("Redis of the feed")
class StreamWaitsIT {

    private static final String STREAM = "waits";

    private final AtomicInteger connections = new AtomicInteger();
    private final LettuceConnectionFactory factory =
            new LettuceConnectionFactory("127.0.0.1", ConsumedUserEvents.SERVER.port()) {
                @Override
                public RedisConnection getConnection() {
                    connections.incrementAndGet();
                    return super.getConnection();
                }
            };

    private StringRedisTemplate redis;
    private StreamWaits waits;

    @BeforeEach
    void start() {
        factory.afterPropertiesSet();
        factory.start();
        redis = new StringRedisTemplate(factory);
        redis.delete(STREAM);
        add(1);
        add(2);
        waits = new StreamWaits(redis, STREAM);
        connections.set(0);
    }

    @AfterEach
    void stop() {
        waits.close();
        factory.destroy();
    }

    @Test
    void keepsItsConnectionWhileEntriesCome() {
        assertThat(waits.await(0, 1))
                .singleElement()
                .satisfies(it -> assertThat(it.getValue()).containsEntry("field", "value 1"));
        assertThat(waits.await(1, 10)).hasSize(1);
        assertThat(connections).hasValue(1);
    }

    @Test
    void takesANewConnectionAfterAWaitInVainAndAfterItWasClosed() {
        assertThat(waits.await(2, 10)).isEmpty();
        assertThat(waits.await(1, 10)).hasSize(1);
        assertThat(connections).hasValue(2);
        waits.close();
        assertThat(waits.await(0, 10)).hasSize(2);
        assertThat(connections).hasValue(3);
    }

    private void add(int id) {
        redis.opsForStream()
                .add(StreamRecords.newRecord()
                        .in(STREAM)
                        .ofMap(Map.of("field", "value " + id))
                        .withId(RecordId.of(id, 0)));
    }
}
