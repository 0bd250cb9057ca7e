package app.partymode.endtoend.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All objects of one folder of deploy/kubernetes, as Kustomize builds them. */
record Overlay(List<Manifest> objects) {

    static final Path ROOT = Path.of(System.getProperty("root.directory"));

    /** Where .ci/debian-13 puts it. */
    private static final Path DOWNLOADED = cache().resolve("party-mode/kubectl");

    static Overlay build(String name) throws IOException {
        Path folder = ROOT.resolve("deploy/kubernetes").resolve(name);
        Process kustomize = new ProcessBuilder(kubectl(), "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kustomize.onExit().join().exitValue())
                .as("kubectl kustomize %s", folder)
                .isZero();
        return new Overlay(read(yaml));
    }

    private static Path cache() {
        var environment = System.getenv();
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return Path.of(environment.getOrDefault("XDG_CACHE_HOME", home + "/.cache"));
    }

    private static String kubectl() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, "kubectl"));
        return Stream.concat(Stream.of(DOWNLOADED), onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("kubectl is missing. Get it: .ci/kubectl"))
                .toString();
    }

    @SuppressWarnings("unchecked") // every document is an object
    private static List<Manifest> read(String yaml) {
        var parser = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(parser.loadAll(yaml).spliterator(), false)
                .map(document -> new Manifest((Map<String, Object>) document))
                .toList();
    }

    Stream<Manifest> of(String kind) {
        return objects.stream().filter(it -> it.kind().equals(kind));
    }

    Manifest named(String kind, String name) {
        return of(kind).filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    /** What makes pods. */
    List<Manifest> workloads() {
        return objects.stream().filter(Manifest::runs).toList();
    }

    List<Manifest> selectedBy(Map<String, String> labels) {
        return workloads().stream().filter(it -> it.isSelectedBy(labels)).toList();
    }
}
