package app.partymode.benchmark.contender;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of the benchmark's own. */
public record TemporaryFolder(Path path) {

    private static final String BEGINNING = "party-mode-benchmark-";

    /** With the id of the process whose folder it is. */
    private static final Pattern NAME = Pattern.compile(BEGINNING + "(\\d{1,18})-.*");

    /** A new one, after deleting those of runs that were killed. */
    public static TemporaryFolder temporary() {
        try {
            deleteAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
            return new TemporaryFolder(Files.createTempDirectory(
                    BEGINNING + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose names tell of a process that is gone. A server that has outlived it ends when its files are gone. */
    static void deleteAbandoned(Path among) throws IOException {
        try (Stream<Path> folders = Files.list(among)) {
            folders.filter(TemporaryFolder::isAbandoned).forEach(folder -> new TemporaryFolder(folder).delete());
        }
    }

    private static boolean isAbandoned(Path folder) {
        var name = NAME.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    TemporaryFolder below(String name) {
        return new TemporaryFolder(path.resolve(name));
    }

    /** What its files take, where it exists. */
    long bytes() {
        return files().stream()
                .map(Path::toFile)
                .mapToLong(file -> file.isFile() ? file.length() : 0)
                .sum();
    }

    /** Deletes it and all that is in it. */
    public void delete() {
        files().stream().sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }

    private List<Path> files() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
