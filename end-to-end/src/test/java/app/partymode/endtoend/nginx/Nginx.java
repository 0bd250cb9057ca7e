package app.partymode.endtoend.nginx;

import static org.awaitility.Awaitility.await;

import app.partymode.localstores.FreePort;
import app.partymode.waits.LongestWait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real nginx with the configuration of production, as a child process on free ports. Closing it stops it. */
public final class Nginx implements AutoCloseable {

    private final Path directory;
    private final Process process;
    private final int port;
    private final int healthPort;

    private Nginx(Path directory, Process process, int port, int healthPort) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.healthPort = healthPort;
    }

    public static boolean isInstalled() {
        return executable().isPresent();
    }

    /** @param userService host:port; several are separated by spaces, as for {@code contactsService} */
    public static Nginx before(String userService, String contactsService) {
        return before(userService, contactsService, Map.of());
    }

    /** @param settings more variables of nginx/settings.envsh */
    public static Nginx before(String userService, String contactsService, Map<String, String> settings) {
        int port = FreePort.next();
        int healthPort = FreePort.next();
        try {
            Path directory = Files.createTempDirectory("nginx");
            var template = new HashMap<>(settings);
            template.put("LISTEN", "127.0.0.1:" + port);
            template.put("HEALTH_LISTEN", "127.0.0.1:" + healthPort);
            template.put("USER_SERVICE", userService);
            template.put("CONTACTS_SERVICE", contactsService);
            configure(directory, template);
            var nginx = new Nginx(directory, launch(directory), port, healthPort);
            nginx.awaitConnections();
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes production's configuration into a folder.
     *
     * @param settings variables of nginx/settings.envsh
     */
    public static void configure(Path directory, Map<String, String> settings) throws IOException {
        new NginxTemplate(settings).renderInto(directory);
    }

    private static Process launch(Path directory) throws IOException {
        return new ProcessBuilder(command(directory))
                .redirectOutput(directory.resolve("access.log").toFile())
                .redirectError(directory.resolve("error.log").toFile())
                .start();
    }

    /** What starts it over a configuration that {@link #configure} has written. */
    public static List<String> command(Path directory) {
        String executable = executable()
                .orElseThrow(() -> new IllegalStateException("nginx is missing. Install it: apt-get install nginx"));
        // A worker of root would run as the system's user "nobody", which may not enter a temporary folder of root's.
        String user =
                ProcessHandle.current().info().user().filter("root"::equals).isPresent() ? " user root root;" : "";
        return List.of(
                executable,
                "-e",
                "stderr",
                "-p",
                directory + "/",
                "-c",
                directory + "/nginx.conf",
                "-g",
                "daemon off;" + user);
    }

    private static Optional<String> executable() {
        // Debian's path of a user who is not root lacks /usr/sbin.
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private void awaitConnections() {
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx did not start: " + errors());
            }
            return accepts();
        });
    }

    private boolean accepts() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where the container's health check asks. */
    public URI healthUri() {
        return URI.create("http://127.0.0.1:" + healthPort + "/healthz");
    }

    /** The lines of the access log so far; nginx writes one when a request has ended. */
    public List<String> accessLog() {
        return read("access.log").lines().toList();
    }

    /** What nginx wrote about itself so far. */
    public String errors() {
        return read("error.log");
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LongestWait.LONGEST_WAIT)) {
                process.destroyForcibly();
            }
            FileSystemUtils.deleteRecursively(directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
