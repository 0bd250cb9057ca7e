package app.partymode.contacts.feed.redis;

import app.partymode.contacts.ContactsProperties;
import app.partymode.contacts.feed.Feed;
import app.partymode.contacts.feed.StreamEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStreamCommands.TrimOptions;
import org.springframework.data.redis.connection.RedisStreamCommands.XTrimOptions;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stream of user events in Redis, read from the position that the matcher's store has. */
@Component
class UserEventStream {

    /** Shorter than the command timeout of the connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final StringRedisTemplate redis;
    private final StreamKeys keys;
    private final StreamEntryParser reader;
    private final int batch;

    UserEventStream(StringRedisTemplate redis, JsonMapper json, Clock clock, ContactsProperties properties) {
        this.redis = redis;
        this.keys = new StreamKeys(properties.userEvents().keys());
        this.reader = new StreamEntryParser(json, clock);
        this.batch = properties.userEvents().batch();
    }

    /**
     * Whether the stream that this feed has read is still there. One that ends before the feed's position was restored
     * from an earlier time; new entries will get the same numbers, so the feed must begin anew.
     */
    boolean isLost(Feed feed) {
        if (feed.stream() == null) {
            return false;
        }
        if (!feed.stream().equals(incarnation())) {
            return true;
        }
        String last = redis.opsForValue().get(keys.counter());
        boolean restored = last == null || Long.parseLong(last) < feed.position();
        if (restored) {
            redis.delete(keys.incarnation());
        }
        return restored;
    }

    /** Drops the entries that the feed has applied. */
    void drop(Feed applied) {
        if (applied.stream() != null && applied.stream().equals(incarnation())) {
            var before =
                    TrimOptions.minId(RecordId.of(applied.position() + 1, 0)).exact();
            redis.opsForStream().trim(keys.stream(), XTrimOptions.trim(before));
        }
    }

    /** How many entries of the stream the feed has not applied yet. */
    long behind(Feed feed) {
        String last = redis.opsForValue().get(keys.counter());
        long head = last == null ? 0 : Long.parseLong(last);
        return feed.stream() != null && feed.stream().equals(incarnation())
                ? Math.max(0, head - feed.position())
                : head;
    }

    /** The next entries after those that the feed has applied; where asked to, waits a moment for the first one. */
    @SuppressWarnings("unchecked") // Spring's varargs of a generic type
    List<StreamEntry> next(Feed feed, boolean waiting) {
        long position = feed.stream() != null && feed.stream().equals(incarnation()) ? feed.position() : 0;
        var options = StreamReadOptions.empty().count(batch);
        options = waiting ? options.block(PATIENCE) : options;
        var offset = StreamOffset.create(keys.stream(), ReadOffset.from(position + "-0"));
        var records = redis.<String, String>opsForStream().read(options, offset);
        return records == null ? List.of() : records.stream().map(reader::read).toList();
    }

    /** Asks the user-service for every user, unless an instance has asked already. */
    void askForRebuild() {
        redis.opsForValue().setIfAbsent(keys.rebuild(), UUID.randomUUID().toString());
    }

    private @Nullable String incarnation() {
        return redis.opsForValue().get(keys.incarnation());
    }
}
