package app.partymode.endtoend.deployment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a deployment that is killed, stopped and started again, with the proxy by which the others reach it. */
public final class FragileProcess implements AutoCloseable {

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path log;
    private final int port;
    private final TcpProxy cable;
    private @Nullable Process process;
    private boolean wanted;
    private int endedByItself;

    /**
     * Not started.
     *
     * @param port where it listens
     * @param folder its current one
     */
    FragileProcess(
            String name, List<String> command, Map<String, String> environment, int port, Path folder, Path log) {
        this.name = name;
        this.command = command;
        this.environment = environment;
        this.folder = folder;
        this.log = log;
        this.port = port;
        cable = new TcpProxy(port);
    }

    public String name() {
        return name;
    }

    /** What the others connect to. */
    public TcpProxy cable() {
        return cable;
    }

    /** Without waiting for it. */
    public synchronized void start() {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            wanted = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again if it has ended by itself, as a container's {@code restart: unless-stopped} does. */
    synchronized void startIfEnded() {
        if (wanted && !process.isAlive()) {
            endedByItself++;
            start();
        }
    }

    /** How often it has ended though it was not killed. */
    public synchronized int endedByItself() {
        return endedByItself;
    }

    /** Until it takes connections. */
    void awaitConnections() {
        await().pollInterval(Duration.ofMillis(50)).until(this::takesConnections);
    }

    private boolean takesConnections() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended:\n" + output());
        }
        return TcpProxy.takesConnections(port);
    }

    /** SIGKILL to it and to its children. */
    public synchronized void kill() {
        wanted = false;
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(it -> it.onExit().join());
    }

    /** SIGSTOP: its connections stay, and nothing moves. */
    public void suspend() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes().forEach(it -> command.add("" + it.pid()));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<ProcessHandle> processes() {
        return process == null
                ? List.of()
                : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .toList();
    }

    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a kill: what a process does when it is asked to end is the matter of other tests. */
    @Override
    public void close() {
        kill();
        try {
            cable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
