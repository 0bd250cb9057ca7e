package app.partymode.operations.backup.redis;

import app.partymode.operations.backup.BackupPart;
import app.partymode.operations.matcher.CanonicalRow;
import app.partymode.progress.Progress;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sessions. Nothing else: a rebuild writes the stream from the main database, and limits and codes expire soon.
 * Clearing deletes the stream and the push tasks too, as they are of the replaced main database and feed; a store with
 * nothing but these counts as empty.
 */
final class RedisPart implements BackupPart {

    private static final List<String> SESSIONS = List.of("phone-auth:sessions:*", "phone-auth:user-sessions:*");
    private static final String STREAM = "{user-events}:*";
    private static final String PUSH = "{push}:*";
    private static final int AT_ONCE = 500;

    private final RedisClient client;
    private final RedisCommands<byte[], byte[]> redis;
    private final Clock clock;
    private final Progress progress;

    RedisPart(String url, Clock clock, Progress progress) {
        this.client = RedisClient.create(url);
        this.redis = client.connect(ByteArrayCodec.INSTANCE).sync();
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void dump(Consumer<String> lines) {
        try (var phase = progress.begin("redis sessions", 0)) {
            SESSIONS.forEach(pattern -> keys(pattern).forEachRemaining(key -> {
                byte[] value = redis.dump(key);
                long millis = redis.pttl(key);
                if (value != null && millis != -2) { // else it expired meanwhile
                    long expiresAt = millis < 0 ? 0 : clock.millis() + millis;
                    lines.accept(
                            CanonicalRow.text(Map.of("key", text(key), "value", text(value), "expiresAt", expiresAt)));
                    phase.step(1);
                }
            }));
        }
    }

    private ScanIterator<byte[]> keys(String pattern) {
        return ScanIterator.scan(
                redis,
                ScanArgs.Builder.matches(pattern.getBytes(StandardCharsets.UTF_8))
                        .limit(AT_ONCE));
    }

    @Override
    public boolean isEmpty() {
        return SESSIONS.stream().noneMatch(pattern -> keys(pattern).hasNext());
    }

    @Override
    public void clear() {
        SESSIONS.forEach(this::delete);
        delete(STREAM);
        delete(PUSH);
    }

    private void delete(String pattern) {
        keys(pattern).forEachRemaining(redis::del);
    }

    @Override
    public void restore(Stream<String> lines) {
        lines.map(CanonicalRow::parse).forEach(line -> {
            long expiresAt = (Long) Objects.requireNonNull(line.get("expiresAt"));
            if (expiresAt == 0 || expiresAt > clock.millis()) {
                var arguments = RestoreArgs.Builder.ttl(expiresAt).replace();
                redis.restore(
                        bytes(line.get("key")),
                        bytes(line.get("value")),
                        expiresAt == 0 ? arguments : arguments.absttl());
            }
        });
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(@Nullable Object text) {
        return Base64.getDecoder().decode((String) Objects.requireNonNull(text));
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
