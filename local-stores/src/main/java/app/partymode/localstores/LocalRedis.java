package app.partymode.localstores;

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
 * A real redis-server as a child process. The library's binary is started here rather than by the library, whose
 * shutdown hook would stop it while the application still closes its connections.
 */
public final class LocalRedis implements LocalStore {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Runs the server until its own standard input ends: when this process closes it, and when this process is killed. */
    private static final String KEEPER = "\"$0\" \"$@\" & server=$!; cat > /dev/null; kill $server; wait $server";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;

    private final int port;
    private final Process server;

    private LocalRedis(int port, String... arguments) {
        this.port = port;
        try {
            server = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitConnections();
    }

    /**
     * In a session of its own where the system can do that: Ctrl-C in a terminal is for the application, which stops
     * its stores last.
     */
    private static List<String> command(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(List.of("sh", "-c", KEEPER));
        command.add(ExecutableProvider.newJarResourceProvider().get().getAbsolutePath());
        command.addAll(List.of(arguments));
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

    public static LocalRedis inMemory() {
        var redis = onFreePort();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        return redis;
    }

    private static LocalRedis onFreePort(String... settings) {
        int port = FreePort.next();
        var arguments = new ArrayList<>(List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", ""));
        arguments.addAll(List.of(settings));
        return new LocalRedis(port, arguments.toArray(String[]::new));
    }

    /**
     * As a file of settings says. The caller must close it.
     *
     * @param port the port that the settings name
     * @param more arguments after the file, as {@code --sentinel}
     */
    public static LocalRedis configuredBy(Path file, int port, String... more) {
        var arguments = new ArrayList<>(List.of(file.toAbsolutePath().toString()));
        arguments.addAll(List.of(more));
        return new LocalRedis(port, arguments.toArray(String[]::new));
    }

    /** Keeps its data in {@code directory}, every write on disk before it is acknowledged. The caller must close it. */
    public static LocalRedis in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return onFreePort(
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

    /** Ends it without a chance to tidy up, as a power cut does. */
    public void kill() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        close();
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
