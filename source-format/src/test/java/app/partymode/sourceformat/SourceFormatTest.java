package app.partymode.sourceformat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test, so that the formatter runs on the JDK of the sources: see docs/adr/0004-formatting-on-the-compilers-jdk.md. */
class SourceFormatTest {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final boolean FORMATTING = !"false".equals(System.getProperty("format"));

    private final SourceFormat format = new SourceFormat();

    @Test
    void everyFileOfTheTreeIsFormatted() throws IOException {
        List<Path> files = new SourceTree(ROOT).javaFiles();
        List<Path> unformatted = new ArrayList<>();
        for (Path file : files) {
            if (FORMATTING) {
                format.apply(file);
            } else if (!format.isApplied(file)) {
                unformatted.add(ROOT.relativize(file));
            }
        }
        assertThat(files).as("Java files below %s", ROOT).isNotEmpty();
        assertThat(unformatted)
                .as("files to format; do it by: mvn -pl source-format test -Dformat")
                .isEmpty();
    }

    @Test
    void noticesAndMendsAnUnformattedFile(@TempDir Path root) throws IOException {
        Path file = Files.createDirectories(root.resolve("module/src")).resolve("A.java");
        Files.writeString(file, "import java.util.List;\nclass A { int  a; }\n");
        assertThat(new SourceTree(root).javaFiles()).containsExactly(file);
        assertThat(format.isApplied(file)).isFalse();
        format.apply(file);
        assertThat(file).hasContent("class A {\n    int a;\n}\n");
        assertThat(format.isApplied(file)).isTrue();
    }
}
