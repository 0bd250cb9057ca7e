package app.partymode.sourceformat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of every module: those below a {@code src} folder, and none that the build has made. */
record SourceTree(Path root) {

    private static final int DEPTH_OF_A_MODULE = 3;

    List<Path> javaFiles() throws IOException {
        try (Stream<Path> modules = Files.find(root, DEPTH_OF_A_MODULE, (path, _) -> path.endsWith("src"))) {
            return modules.flatMap(SourceTree::below).sorted().toList();
        }
    }

    private static Stream<Path> below(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
