package app.partymode.endtoend.deployment;

import app.partymode.waits.LongestWait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A runnable jar as a process of its own, whose output goes to a file. */
public final class JavaProcess implements AutoCloseable {

    /** Modules with Neo4j in the process, which are started with one more option: docs/operations.md. */
    private static final Set<String> WITH_NEO4J = Set.of("quickstart", "embedded-graph");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path log;
    private final String health;
    private Process process;

    private JavaProcess(List<String> command, Map<String, String> environment, Path folder, String health) {
        this.command = command;
        this.environment = environment;
        this.folder = folder;
        this.log = folder.resolve("log");
        this.health = health;
        process = launch(Map.of());
    }

    /**
     * Starts it, laid out as in its image, without waiting for it.
     *
     * @param module the Maven module whose runnable jar it is
     * @param health the address that answers 200 when it is ready
     */
    public static JavaProcess start(
            String module, Map<String, String> environment, Path folder, String health, String... arguments) {
        return start(module, LaidOut.jarOf(module), environment, folder, health, arguments);
    }

    /** The same, from the one file that the build makes. */
    static JavaProcess startExecutableJar(
            String module, Map<String, String> environment, Path folder, String health, String... arguments) {
        return start(module, executableJarOf(module), environment, folder, health, arguments);
    }

    private static JavaProcess start(
            String module, Path jar, Map<String, String> environment, Path folder, String health, String... arguments) {
        var command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        if (WITH_NEO4J.contains(module)) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-jar", "" + jar));
        command.addAll(List.of(arguments));
        return new JavaProcess(command, environment, folder, health);
    }

    /** The same with a command of one's own. */
    static JavaProcess start(List<String> command, Map<String, String> environment, Path folder, String health) {
        return new JavaProcess(command, environment, folder, health);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path executableJarOf(String module) {
        Path target = Path.of(System.getProperty("root.directory"), module, "target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no runnable jar in " + target + ": run mvn verify from the root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch(Map<String, String> more) {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().putAll(more);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        Awaitility.await().pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + output());
            }
            return healthStatus() == 200;
        });
    }

    /** The status of the health address; 0 while nothing listens there. */
    public int healthStatus() {
        try {
            var request = HttpRequest.newBuilder(URI.create(health))
                    .timeout(Duration.ofSeconds(15))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The address of another of its operator's endpoints. */
    public URI operator(String endpoint) {
        return URI.create(health.replaceFirst("/health.*", "/" + endpoint));
    }

    /** Ends it without a chance to tidy up, as a power cut does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as an operator does, and waits until it has. Its exit value. */
    public int stop() {
        process.destroy();
        try {
            if (!process.waitFor(LongestWait.LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("did not stop:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again, in the same folder. */
    public void restart() {
        restart(Map.of());
    }

    /** The same, with more in its environment for this time. */
    public void restart(Map<String, String> more) {
        process = launch(more);
    }

    /** Its system properties, a line for each, as the JDK's own tool asks for them. */
    public List<String> systemProperties() {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            var asked = new ProcessBuilder("" + jcmd, "" + process.pid(), "VM.system_properties").start();
            return asked.inputReader().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
