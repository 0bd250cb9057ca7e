package app.partymode.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/** Runnable jars as their images lay them out: a small jar with its libraries beside it. */
final class LaidOut {

    private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();

    private LaidOut() {}

    /** The module's {@code app.jar}, laid out once in a run of the tests. */
    static Path jarOf(String module) {
        return FOLDERS.computeIfAbsent(
                        module,
                        _ -> in(Path.of(System.getProperty("root.directory"), module, "target", "laid-out"), module))
                .resolve("app.jar");
    }

    /** The same in a folder of one's own, which is emptied first. */
    static Path in(Path folder, String module) {
        var command = List.of(
                JavaProcess.java(),
                "-Djarmode=tools",
                "-jar",
                "" + JavaProcess.executableJarOf(module),
                "extract",
                "--application-filename",
                "app.jar",
                "--destination",
                "" + folder);
        try {
            FileSystemUtils.deleteRecursively(folder);
            Path log = Files.createTempFile("laid-out", ".log");
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
            Files.delete(log);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
