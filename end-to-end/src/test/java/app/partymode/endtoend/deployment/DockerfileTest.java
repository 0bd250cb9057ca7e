package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/container-images.md says of the images, as far as it can be read; {@code deploy/test-images} builds and runs them. */
class DockerfileTest {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final List<String> MODULES =
            List.of("user-service", "contacts-graph-service", "embedded-graph", "operations");
    private static final Pattern SHELL_FORM = Pattern.compile("(?m)^(ENTRYPOINT|CMD| +CMD) (?!\\[)");

    @Test
    void mavenRunsOnceForAllImages() throws IOException {
        Set<String> builds = new LinkedHashSet<>();
        for (String module : MODULES) {
            String text = read(module);
            builds.add(text.substring(text.indexOf("ARG BUILD_IMAGE"), text.indexOf("RUN java -Djarmode")));
        }
        assertThat(builds).hasSize(1).first().asString().contains("-pl " + String.join(",", MODULES) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-service", "contacts-graph-service", "embedded-graph", "operations"})
    void theImageNeedsNoShellAndNoRootAndSaysWhatItIs(String module) throws IOException {
        String text = read(module);
        String image = text.substring(text.indexOf("FROM ${RUNTIME_IMAGE}"));
        assertThat(image)
                .contains("USER 10001:10001")
                .contains("/build/" + module + "/target/classes/META-INF/sbom/application.cdx.json")
                .contains("org.opencontainers.image.version=\"${VERSION}\"")
                .contains("org.opencontainers.image.revision=\"${REVISION}\"")
                .doesNotContainPattern(SHELL_FORM)
                .doesNotContainPattern("(?m)^RUN (?!\\[)");
    }

    private static String read(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("Dockerfile"));
    }
}
