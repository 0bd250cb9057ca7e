package app.partymode.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/**
 * A real redis-server as a child process. The library's binary is started here rather than by the library, whose shutdown hook
 * would stop it while the application still says goodbye to it.
 */
public final class EmbeddedRedis implements EmbeddedStore {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Runs the server until its own standard input ends: when this process closes it, and when this process is killed. */
    private static final String KEEPER = "\"$0\" \"$@\" & server=$!; cat > /dev/null; kill $server; wait $server";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;

    private final int port = FreePort.next();
    private final Process server;

    private EmbeddedRedis(String... settings) {
        try {
            server = new ProcessBuilder(command(settings))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitConnections();
    }

    /** In a session of its own where that can be had: Ctrl-C in a terminal is for the application, which stops its stores last. */
    private List<String> command(String... settings) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of("sh", "-c", KEEPER));
        command.add(ExecutableProvider.newJarResourceProvider().get().getAbsolutePath());
        command.addAll(List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", ""));
        command.addAll(List.of(settings));
        return command;
    }

    private void awaitConnections() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!accepts()) {
                if (server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("redis-server did not start");
                }
            }
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    private boolean accepts() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public static EmbeddedRedis inMemory() {
        var redis = new EmbeddedRedis();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        return redis;
    }

    /** Keeps its data in {@code directory}, every write on disk before it is acknowledged. Whoever starts it must close it. */
    public static EmbeddedRedis in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedRedis(
                "--dir", directory.toAbsolutePath().toString(), "--appendonly", "yes", "--appendfsync", "always");
    }

    @Override
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.getOutputStream().close();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }
}
