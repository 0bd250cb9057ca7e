package app.partymode.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * Services as their images lay them out: a small jar, its libraries, the options of its JVM and the AOT cache. Made once from each
 * executable jar, by the steps of the Dockerfile, as a start with the cache takes half of the processor time. What has no cache, the
 * operator's tool and the quickstart, still starts in two thirds of it: in a jar of jars each class is looked for in one after the other.
 */
final class UnpackedJar {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final Set<String> WITHOUT_CACHE = Set.of("operations", "quickstart");
    /** Nearly all stories start both, so the one is made while the other is. */
    private static final Set<String> OF_NEARLY_ALL = Set.of("user-service", "contacts-graph-service");

    /** Starts are as quick as with the eight of the images, and the first requests; only the thousands after them are not. */
    private static final String SECONDS_OF_REQUESTS = "1";

    private static final Map<String, CompletableFuture<Path>> FOLDERS = new ConcurrentHashMap<>();

    private UnpackedJar() {}

    /** Where it is started: a cache holds the paths of the jars as they were when it was made, relative to the current folder. */
    static Path folderOf(String module) {
        if (OF_NEARLY_ALL.contains(module)) {
            OF_NEARLY_ALL.forEach(UnpackedJar::begin);
        }
        return begin(module).join();
    }

    private static CompletableFuture<Path> begin(String module) {
        return FOLDERS.computeIfAbsent(
                module, it -> CompletableFuture.supplyAsync(() -> make(it), Thread::startVirtualThread));
    }

    /** What starts it there, as its image does. */
    static List<String> command(String... moreOptions) {
        var command = new ArrayList<>(List.of(JavaProcess.java(), "@jvm.options"));
        command.addAll(List.of(moreOptions));
        command.addAll(List.of("-XX:AOTCache=app.aot", "-jar", "app.jar"));
        return command;
    }

    /** Its small jar, for those that are started with options of their own. */
    static Path jarOf(String module) {
        return folderOf(module).resolve("app.jar");
    }

    /** What an earlier run has made of the same jar for the same JVM stays. */
    private static Path make(String module) {
        Path jar = JavaProcess.executableJarOf(module);
        Path folder = jar.resolveSibling("laid-out-" + Runtime.version());
        Path complete = folder.resolve("complete");
        try {
            if (!isNewer(complete, jar)) {
                FileSystemUtils.deleteRecursively(folder);
                extract(jar, folder);
                if (!WITHOUT_CACHE.contains(module)) {
                    Files.copy(ROOT.resolve("deploy/jvm/" + module + ".options"), folder.resolve("jvm.options"));
                    train(module, folder);
                }
                Files.createFile(complete);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, Path than) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
    }

    private static void extract(Path jar, Path folder) throws IOException {
        run(new ProcessBuilder(
                JavaProcess.java(),
                "-Djarmode=tools",
                "-jar",
                "" + jar,
                "extract",
                "--application-filename",
                "app.jar",
                "--destination",
                "" + folder));
    }

    private static void train(String module, Path folder) throws IOException {
        var training =
                new ProcessBuilder(JavaProcess.java(), "" + ROOT.resolve("deploy/Train.java"), SECONDS_OF_REQUESTS);
        String engine = module.equals("embedded-graph") ? "embedded" : "bolt";
        training.directory(folder.toFile()).environment().put("CONTACTS_NEO4J_ENGINE", engine);
        run(training);
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Path log = Files.createTempFile("laid-out", ".log");
        try {
            int status = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(log);
        }
    }
}
