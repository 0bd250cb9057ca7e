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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A runnable jar as a process of its own, whose output goes to a file. */
public final class JavaProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A graph that starts beside other work may have a tenth of a processor, and needs half a minute of one. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path folder;
    private final Path log;
    private final String health;
    private @Nullable Process process;

    /** @param folder its current one */
    private JavaProcess(List<String> command, Map<String, String> environment, Path folder, Path log, String health) {
        this.command = command;
        this.environment = environment;
        this.folder = folder;
        this.log = log;
        this.health = health;
    }

    /**
     * Starts it, laid out as in its image, without waiting for it.
     *
     * @param module the Maven module whose runnable jar it is
     * @param folder of its log
     * @param health the address that answers 200 when it is ready
     */
    public static JavaProcess start(String module, Map<String, String> environment, Path folder, String health) {
        return started(notStarted(module, environment, folder, health));
    }

    /** The same, which {@link #restart} starts. */
    static JavaProcess notStarted(String module, Map<String, String> environment, Path folder, String health) {
        return laidOut(module, environment, folder, health, JvmOptions.MORE_ROOM);
    }

    /** The same with the room that it has in its container, and more options of its JVM. */
    static JavaProcess startAsInItsContainer(
            String module, Map<String, String> environment, Path folder, String health, String... options) {
        return started(laidOut(module, environment, folder, health, options));
    }

    private static JavaProcess laidOut(
            String module, Map<String, String> environment, Path folder, String health, String... options) {
        return new JavaProcess(
                UnpackedJar.command(options), environment, UnpackedJar.folderOf(module), folder.resolve("log"), health);
    }

    /** The quickstart in {@code folder}, from a jar: the one file that the build makes, or what was unpacked from it. */
    static JavaProcess startQuickstart(
            Path jar, Map<String, String> environment, Path folder, String health, String... arguments) {
        var command = new ArrayList<>(List.of(java(), "-Xmx384m"));
        command.addAll(JvmOptions.SHORT_LIFE);
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar", "" + jar));
        command.addAll(List.of(arguments));
        return started(new JavaProcess(command, environment, folder, folder.resolve("log"), health));
    }

    private static JavaProcess started(JavaProcess process) {
        process.restart();
        return process;
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

    private Process launch(List<String> command, Map<String, String> more) {
        try {
            Files.createDirectories(log.getParent());
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

    /** Ends it if it does not get ready in time. */
    public void awaitReady() {
        await("ready", () -> healthStatus() == 200);
    }

    /** Ends it if it does not print this in time. */
    void awaitOutput(String text) {
        await("at '" + text + "'", () -> output().contains(text));
    }

    private void await(String state, BooleanSupplier reached) {
        try {
            Awaitility.await()
                    .atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        if (!process.isAlive()) {
                            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + output());
                        }
                        return reached.getAsBoolean();
                    });
        } catch (ConditionTimeoutException late) {
            kill();
            throw new IllegalStateException("is not " + state + ":\n" + output(), late);
        }
    }

    /** The status of the health address; 0 while nothing listens there. */
    public int healthStatus() {
        return status(URI.create(health));
    }

    /** Whether it is to be restarted. */
    public int livenessStatus() {
        return status(operator("health/liveness"));
    }

    private static int status(URI address) {
        try {
            var request = HttpRequest.newBuilder(address)
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
        process = launch(command, more);
    }

    /** The same, by another command for this time. */
    void restart(UnaryOperator<List<String>> change) {
        process = launch(change.apply(command), Map.of());
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
        if (process != null) {
            stop();
        }
    }
}
