package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        String text = dockerfile();
        String build = stage("build");
        assertThat(build).contains("-pl " + String.join(",", MODULES) + " ").doesNotContain("MODULE");
        assertThat(text.split("RUN .*mvn ", -1)).hasSize(2);
        assertThat(text.split("FROM --platform=\\$BUILDPLATFORM", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-service", "contacts-graph-service", "embedded-graph", "operations"})
    void eachImageSaysWhatItIs(String module) throws IOException {
        assertThat(stage(module))
                .contains("org.opencontainers.image.title=\"Party Mode ")
                .contains("org.opencontainers.image.description=\"")
                .contains("org.opencontainers.image.licenses=\"Apache-2.0");
        assertThat(stage("training-" + module)).startsWith("FROM application AS ");
        assertThat(ROOT.resolve("deploy/jvm").resolve(module + ".options")).isRegularFile();
        assertThat(Files.readString(ROOT.resolve("docker-compose.yml")))
                .containsOnlyOnce("build: {context: ., args: {MODULE: " + module + "}}");
    }

    @Test
    void theImagesNeedNoShellAndNoRootAndSayWhereTheyComeFrom() throws IOException {
        String text = dockerfile();
        String image = text.substring(text.indexOf("FROM ${RUNTIME_IMAGE}"));
        assertThat(image).doesNotContainPattern(SHELL_FORM).doesNotContainPattern("(?m)^RUN (?!\\[)");
        assertThat(image.substring(image.lastIndexOf("FROM ")))
                .startsWith("FROM ${MODULE}\n")
                .contains("USER 10001:10001")
                .contains("/build/${MODULE}/target/classes/META-INF/sbom/application.cdx.json")
                .contains("org.opencontainers.image.version=\"${VERSION}\"")
                .contains("org.opencontainers.image.revision=\"${REVISION}\"");
    }

    /** From its FROM to the next. */
    private static String stage(String name) throws IOException {
        return Arrays.stream(dockerfile().split("(?m)^(?=FROM )"))
                .filter(stage -> stage.lines().findFirst().orElseThrow().endsWith(" AS " + name))
                .findFirst()
                .orElseThrow();
    }

    private static String dockerfile() throws IOException {
        return Files.readString(ROOT.resolve("Dockerfile"));
    }
}
