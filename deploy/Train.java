import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the AOT cache of the service in the current folder, as its image lays it out: {@code app.jar}, {@code lib}, {@code jvm.options};
 * then {@code app.aot} is there too. A cache serves only the JVM, the options and the jars that it was made with, so this runs in the
 * image that the service will run in.
 *
 * <p>Needs no stores, as the services start without them: the start that the JVM learns from ends when all is set up. A start that goes on
 * until the service is ready and asks questions makes a better cache, but needs MongoDB and Redis (docs/measurements.md).
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
    };

    private Train() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("train");
        Path log = work.resolve("log");
        try {
            learn(work, log);
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
    private static void learn(Path work, Path log) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java,
                        "@jvm.options",
                        "-Xmx512m",
                        "-XX:MaxMetaspaceSize=512m",
                        "-XX:-ExitOnOutOfMemoryError",
                        "-XX:AOTCacheOutput=" + CACHE,
                        "-Dspring.context.exit=onRefresh",
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
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}
