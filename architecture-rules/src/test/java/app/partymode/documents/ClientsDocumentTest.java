package app.partymode.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of docs/clients.md is part of the sources that .ci/clients compiles and runs. */
class ClientsDocumentTest {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final Pattern CODE = Pattern.compile("```(ts|java|kotlin)\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsCodeThatIsCompiled() throws IOException {
        List<MatchResult> snippets = CODE.matcher(Files.readString(ROOT.resolve("docs/clients.md")))
                .results()
                .toList();
        List<String> sources = sources();
        assertThat(snippets.stream().map(snippet -> snippet.group(1))).containsAll(Set.of("ts", "java", "kotlin"));
        assertThat(snippets)
                .extracting(snippet -> snippet.group(2))
                .allSatisfy(code -> assertThat(sources).as(code).anyMatch(source -> source.contains(code)));
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.find(
                ROOT.resolve("clients"), 10, (file, _) -> file.toString().matches(".*/src/.*\\.(ts|java|kt)"))) {
            return files.map(ClientsDocumentTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
