package app.partymode.benchmark.contender;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the benchmark's own. */
public record Folder(Path path) {

    public static Folder temporary() {
        try {
            return new Folder(Files.createTempDirectory("party-mode-benchmark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder below(String name) {
        return new Folder(path.resolve(name));
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
