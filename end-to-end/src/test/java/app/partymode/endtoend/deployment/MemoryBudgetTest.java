package app.partymode.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What docs/operations.md promises of a machine with 1 GiB, where it can be known without starting anything. */
class MemoryBudgetTest {

    private static final Path ROOT = Path.of(System.getProperty("root.directory"));
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{\\w+:-(\\d+)m}");

    @ParameterizedTest
    @CsvSource({"neo4j, 1000", "neo4j-server, 1000", "postgresql, 700"})
    void theLimitsOfAllContainersAddUp(String profile, int most) throws IOException {
        int sum = services().values().stream()
                .filter(service -> runsWith(service, profile))
                .mapToInt(service -> mebibytes(service.get("mem_limit")))
                .sum();
        assertThat(sum).isBetween(most / 2, most);
    }

    @Test
    void eachContainerHasALimitThatTheSettingsCanChange() throws IOException {
        assertThat(services().values())
                .allSatisfy(service ->
                        assertThat(service.get("mem_limit")).asString().matches(DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-service", "contacts-graph-service", "embedded-graph", "neo4j"})
    void theJvmTakesTheOptions(String name) throws IOException, InterruptedException {
        String java = JavaProcess.java();
        var process = new ProcessBuilder(java, "@" + ROOT.resolve("deploy/jvm/" + name + ".options"), "-version")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).doesNotContainIgnoringCase("warning");
    }

    /** What docker-compose.yml tells the graph in the service's process of memory, as variables of that service. */
    @SuppressWarnings("unchecked")
    static Map<String, String> boundsOfTheGraph() throws IOException {
        var environment =
                (Map<String, Object>) services().get("contacts-with-graph").get("environment");
        return environment.entrySet().stream()
                .filter(it -> it.getKey().startsWith("CONTACTS_NEO4J_EMBEDDED_"))
                .filter(it -> String.valueOf(it.getValue()).endsWith("MB"))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString()));
    }

    private static boolean runsWith(Map<String, Object> service, String profile) {
        return !(service.get("profiles") instanceof List<?> profiles) || profiles.contains(profile);
    }

    private static int mebibytes(Object limit) {
        var matcher = DEFAULT.matcher(limit.toString());
        assertThat(matcher.matches()).as("%s", limit).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Object> composition = new Yaml().load(file);
            return (Map<String, Map<String, Object>>) composition.get("services");
        }
    }
}
