package app.partymode.benchmark.contender.rival;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One connection that all threads share, as the driver advises; commands that are sent together are one round trip. */
final class RedisConnection implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final RedisClient client;
    private final StatefulRedisConnection<String, byte[]> connection;
    private final String writeBook;
    private final String digest;

    RedisConnection(String uri) {
        client = RedisClient.create(uri);
        connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        writeBook = script("write-book");
        digest = await(commands().scriptLoad(writeBook));
    }

    private static String script(String name) {
        String path = "/lua/" + name + ".lua";
        try (var file = Objects.requireNonNull(RedisConnection.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RedisAsyncCommands<String, byte[]> commands() {
        return connection.async();
    }

    boolean writeBook(String[] keys, byte[][] arguments) {
        RedisFuture<Long> written = commands().evalsha(digest, ScriptOutputType.INTEGER, keys, arguments);
        return await(written) == 1;
    }

    static <T> T await(RedisFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(long number) {
        return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[][] bytes(Collection<Long> numbers) {
        return numbers.stream().map(RedisConnection::bytes).toArray(byte[][]::new);
    }

    static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }

    static List<Long> numbers(Collection<byte[]> members) {
        return members.stream().map(RedisConnection::number).toList();
    }

    static String[] keys(String kind, Collection<Long> numbers) {
        return numbers.stream().map(number -> kind + number).toArray(String[]::new);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
