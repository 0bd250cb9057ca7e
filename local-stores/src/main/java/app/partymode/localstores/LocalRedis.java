package app.partymode.localstores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/**
 * A real redis-server as a child process. The library's binary is started here rather than by the library, whose
 * shutdown hook would stop it while the application still closes its connections.
 */
public final class LocalRedis implements LocalStore {

    private static final String RUN_AND_STOP = "\"$0\" \"$@\" & server=$!; cat > /dev/null; kill $server; wait $server";

    /** Held by the process that runs the server. */
    private static final String LOCK = "party-mode.lock";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;
    private static final String LOADING = "-LOAD";
    private static final int SHORTEST_ANSWER = "+PONG".length();

    private final int port;
    private final Process server;
    private final @Nullable DataFolder folder;

    private LocalRedis(@Nullable DataFolder folder, int port, String... arguments) {
        this.folder = folder;
        this.port = port;
        var command = new ArrayList<>(List.of(Program.PATH));
        command.addAll(List.of(arguments));
        server = Keeper.start(RUN_AND_STOP, command);
        awaitAnswers();
    }

    /** The library's binary, unpacked once. */
    private static final class Program {

        static final String PATH = unpacked();

        private static String unpacked() {
            try {
                String program =
                        ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
                awaitExecutable(program);
                return program;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A process that another thread was starting meanwhile holds the file open for writing for a moment: "text file busy". */
        private static void awaitExecutable(String program) throws IOException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                try {
                    new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    return;
                } catch (IOException e) {
                    if (System.nanoTime() > end) {
                        throw e;
                    }
                }
            }
        }
    }

    /** While it loads what it had kept it takes connections, and answers all questions with an error. */
    private void awaitAnswers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            String answer = ping();
            while (answer.isEmpty() || answer.startsWith(LOADING)) {
                if (server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) || answer.isEmpty() && System.nanoTime() > end) {
                    close();
                    throw new IllegalStateException("redis-server did not start");
                }
                answer = ping();
            }
        } catch (InterruptedException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    /** The first characters of its answer, which may be that it wants a password; none where there was no answer. */
    private String ping() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(SHORTEST_ANSWER), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends with this process, if it is not closed before: after what closes its connections as the process ends. */
    public static LocalRedis inMemory() {
        return onFreePort(null);
    }

    private static LocalRedis onFreePort(@Nullable DataFolder folder, String... settings) {
        int port = FreePort.next();
        var arguments = new ArrayList<>(List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", ""));
        arguments.addAll(List.of(settings));
        return new LocalRedis(folder, port, arguments.toArray(String[]::new));
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
        return new LocalRedis(null, port, arguments.toArray(String[]::new));
    }

    /** Keeps its data in {@code directory}, every write on disk before it is acknowledged. The caller must close it. */
    public static LocalRedis in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var folder = DataFolder.claim(directory, LOCK);
        folder.endServers("redis-server");
        return onFreePort(
                folder,
                "--dir",
                directory.toAbsolutePath().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always");
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
        } finally {
            if (folder != null) {
                folder.close();
            }
        }
    }
}
