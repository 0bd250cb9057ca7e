import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the AOT cache of the service in the current folder, as its image lays it out: {@code app.jar}, {@code lib}, {@code jvm.options};
 * then {@code app.aot} is there too. A cache serves only the JVM, the options and the jars that it was made with, so this runs in the
 * image that the service will run in.
 *
 * <p>Needs no stores, as the services start without them. The start that the JVM learns from goes on until the service has answered
 * requests for some seconds: 503 to a signup, as there is no store, and 401 to the others. What that brings: docs/measurements.md.
 */
final class Train {

    private static final Path CACHE = Path.of("app.aot");

    /** Nothing listens at port 9. */
    private static final String[] SETTINGS = {
        "MONGODB_URI=mongodb://127.0.0.1:9/partymode?serverSelectionTimeoutMS=300",
        "REDIS_URL=redis://127.0.0.1:9",
        "NEO4J_URI=bolt://127.0.0.1:9",
        "PHONE_AUTH_VERIFICATION_METHOD=none",
        "SPRING_PROFILES_ACTIVE=production",
        "LIMITS_KEY=made up for the training",
        "SERVER_PORT=0",
        "MANAGEMENT_SERVER_PORT=0",
    };

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);
    private static final Duration ASKING = Duration.ofSeconds(8);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Of both services. The token has not the form of one, so it is looked up in no store. */
    private static final List<Call> CALLS = List.of(
            new Call("GET", "/v1/contacts/%2B34600111222/shared", ""),
            new Call("GET", "/v1/contacts/matches", ""),
            new Call("PUT", "/v1/contacts", "{\"contacts\": [{\"phoneNumber\": \"+34600111222\", \"name\": \"Ana\"}]}"),
            new Call("GET", "/v1/me", ""),
            new Call("PUT", "/v1/me/party-status", "{\"partying\": true}"),
            new Call("POST", "/v1/sessions", "{\"phoneNumber\": \"+34600111222\", \"username\": \"Ana\"}"));

    private Train() {}

    private record Call(String method, String path, String body) {

        HttpRequest at(int port) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer made-up-for-the-training")
                    .timeout(LONGEST_ANSWER)
                    .build();
        }
    }

    /** @param arguments the seconds of requests, where they are to be others than those of an image */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("train");
        Path log = work.resolve("log");
        try {
            learn(work, log, arguments.length == 0 ? ASKING : Duration.ofSeconds(Long.parseLong(arguments[0])));
            if (Files.notExists(CACHE)) {
                Files.copy(log, System.err);
                System.exit(1);
            }
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** With more room than the service will have; of an option that is given twice the last one counts. */
    private static void learn(Path work, Path log, Duration asking) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "@jvm.options",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=512m",
                        "-XX:-ExitOnOutOfMemoryError",
                        "-XX:AOTCacheOutput=" + CACHE,
                        "-jar",
                        "app.jar")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        for (String setting : SETTINGS) {
            int equals = setting.indexOf('=');
            builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        builder.environment().put("CONTACTS_NEO4J_EMBEDDED_DIRECTORY", work.resolve("graph").toString());
        Process process = builder.start();
        try {
            ask(started(process, log), asking);
        } finally {
            process.destroy(); // the JVM makes the cache as it ends
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    /** The port of the service; that of its operator is the next one that the log names. */
    private static int started(Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && !process.waitFor(100, TimeUnit.MILLISECONDS)) {
            var ports = STARTED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1)).results().toList();
            if (ports.size() == 2) {
                return Integer.parseInt(ports.getFirst().group(1));
            }
        }
        Files.copy(log, System.err);
        throw new IllegalStateException("the service has not started");
    }

    private static void ask(int port, Duration asking) throws IOException, InterruptedException {
        long end = System.nanoTime() + asking.toNanos();
        while (System.nanoTime() < end) {
            for (Call call : CALLS) {
                CLIENT.send(call.at(port), BodyHandlers.discarding());
            }
        }
    }
}
