package app.partymode.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.RedisServer;

/** A real redis-server as a child process. */
public final class EmbeddedRedis implements EmbeddedStore {

    private final RedisServer server;

    private EmbeddedRedis(RedisServer server) throws IOException {
        this.server = server;
        server.start();
    }

    public static EmbeddedRedis inMemory() {
        try {
            return new EmbeddedRedis(RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(FreePort.next())
                    .setting("save \"\"")
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps its data in {@code directory}, every write on disk before it is acknowledged. */
    public static EmbeddedRedis in(Path directory) {
        try {
            Files.createDirectories(directory);
            return new EmbeddedRedis(RedisServer.newRedisServer()
                    .bind("127.0.0.1")
                    .port(FreePort.next())
                    .setting("dir \"" + directory.toAbsolutePath() + "\"")
                    .setting("save \"\"")
                    .setting("appendonly yes")
                    .setting("appendfsync always")
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String uri() {
        return "redis://127.0.0.1:" + port();
    }

    @Override
    public int port() {
        return server.ports().getFirst();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
