package app.partymode.contacts.feed.redis;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.stream.ByteRecord;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Waits for entries of a stream. A command that blocks needs a connection of its own, and Spring makes a new one for each: five
 * round trips before the wait. This one is kept while entries come; after a wait in vain it is closed, so that it does not stay with a
 * server that is no longer the one to read.
 */
final class StreamWaits {

    /** Shorter than the command timeout of the connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final String stream;
    private @Nullable RedisConnection kept;

    StreamWaits(StringRedisTemplate redis, String stream) {
        this.redis = redis;
        this.stream = stream;
    }

    /** The entries after a position, as soon as there are some; none after a moment without any. */
    synchronized List<MapRecord<String, String, String>> await(long position, int most) {
        try {
            List<ByteRecord> records =
                    read(StreamReadOptions.empty().count(most).block(PATIENCE), position + "-0");
            if (records.isEmpty()) {
                close();
            }
            return records.stream()
                    .map(record -> redis.<String, String>opsForStream().deserializeRecord(record))
                    .toList();
        } catch (DataAccessException e) {
            close();
            throw e;
        }
    }

    @SuppressWarnings("unchecked") // Spring's varargs of a generic type
    private List<ByteRecord> read(StreamReadOptions options, String position) {
        byte[] key = redis.getStringSerializer().serialize(stream);
        List<ByteRecord> records =
                connection().streamCommands().xRead(options, StreamOffset.create(key, ReadOffset.from(position)));
        return records == null ? List.of() : records;
    }

    private RedisConnection connection() {
        RedisConnection connection = kept;
        if (connection == null) {
            connection = redis.getRequiredConnectionFactory().getConnection();
            kept = connection;
        }
        return connection;
    }

    synchronized void close() {
        RedisConnection connection = kept;
        kept = null;
        if (connection != null) {
            connection.close();
        }
    }
}
