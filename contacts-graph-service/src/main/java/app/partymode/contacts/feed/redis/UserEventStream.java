package app.partymode.contacts.feed.redis;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stream of user events in Redis, read from the position that the matcher's store has. */
@Component
class UserEventStream {

    private static final RedisScript<Long> DROP =
            RedisScript.of(new ClassPathResource("drop-applied.lua", UserEventStream.class), Long.class);

    private final StringRedisTemplate redis;
    private final StreamKeys keys;
    private final StreamEntryParser reader;
    private final StreamWaits waits;
    private final int batch;

    UserEventStream(StringRedisTemplate redis, JsonMapper json, Clock clock, ContactsProperties properties) {
        this.redis = redis;
        this.keys = new StreamKeys(properties.userEvents().keys());
        this.reader = new StreamEntryParser(json, clock);
        this.waits = new StreamWaits(redis, keys.stream());
        this.batch = properties.userEvents().batch();
    }

    /**
     * Whether the stream that this feed has read is still there. One that ends before the feed's position was restored
     * from an earlier time; new entries will get the same numbers, so the feed must begin anew.
     */
    boolean isLost(Feed feed, StreamEnd end) {
        if (feed.stream() == null) {
            return false;
        }
        if (!end.isOf(feed)) {
            return true;
        }
        boolean restored = end.sequence() < feed.position();
        if (restored) {
            redis.delete(keys.incarnation());
        }
        return restored;
    }

    /** Drops the entries that the feed has applied, unless the stream is another one by now. */
    void drop(Feed applied) {
        if (applied.stream() != null) {
            redis.execute(
                    DROP,
                    List.of(keys.incarnation(), keys.stream()),
                    applied.stream(),
                    Long.toString(applied.position() + 1));
        }
    }

    /** Where the stream ends: one question for the whole of a look at it. */
    StreamEnd end() {
        List<@Nullable String> values = redis.opsForValue().multiGet(List.of(keys.incarnation(), keys.counter()));
        @Nullable String sequence = values.getLast();
        return new StreamEnd(values.getFirst(), sequence == null ? 0 : Long.parseLong(sequence));
    }

    /** The next entries after those that the feed has applied, of those that are there. */
    @SuppressWarnings("unchecked") // Spring's varargs of a generic type
    List<StreamEntry> next(Feed feed, StreamEnd end) {
        var options = StreamReadOptions.empty().count(batch);
        var offset = StreamOffset.create(keys.stream(), ReadOffset.from(end.reachedBy(feed) + "-0"));
        var records = redis.<String, String>opsForStream().read(options, offset);
        return records == null ? List.of() : records.stream().map(reader::read).toList();
    }

    /** The same, but waits a moment for the first one. */
    List<StreamEntry> await(Feed feed, StreamEnd end) {
        return waits.await(end.reachedBy(feed), batch).stream()
                .map(reader::read)
                .toList();
    }

    /** Waits no more. */
    void close() {
        waits.close();
    }

    /** Asks the user-service for every user, unless an instance has asked already. */
    void askForRebuild() {
        redis.opsForValue().setIfAbsent(keys.rebuild(), UUID.randomUUID().toString());
    }
}
