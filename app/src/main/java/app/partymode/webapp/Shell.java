package app.partymode.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All files of the web app by their addresses, read once. The service worker is told which they are, so that it takes them all or none. */
final class Shell {

    private static final String PAGE = "/";
    private static final String WORKER = "/app/service-worker.js";
    private static final String OWN = "META-INF/partymode/app/";
    /** The folders in the jars have versions in their names. A jar of mvnpm has no entries of folders, so no pattern finds its files. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "/app/lib/preact.module.js", "webjars/preact/*/dist/preact.module.js",
            "/app/lib/hooks.module.js", "webjars/preact/*/hooks/dist/hooks.module.js",
            "/app/lib/htm.module.js", "_static/htm/3.1.1/dist/htm.module.js");

    private final Map<String, ShellFile> files;

    private Shell(Map<String, ShellFile> files) {
        this.files = files;
    }

    static Shell read() {
        try {
            var files = new TreeMap<String, ShellFile>();
            for (Resource resource : found(OWN + "**/*.*")) {
                String url = resource.getURL().toString();
                files.put(address(url.substring(url.indexOf(OWN) + OWN.length())), file(resource));
            }
            for (var library : LIBRARIES.entrySet()) {
                files.put(library.getKey(), file(found("META-INF/resources/" + library.getValue())[0]));
            }
            files.computeIfPresent(WORKER, (_, worker) -> withItsFiles(worker, files));
            return new Shell(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    ShellFile at(String address) {
        return files.get(address);
    }

    ShellFile page() {
        return Objects.requireNonNull(files.get(PAGE));
    }

    Map<String, ShellFile> files() {
        return files;
    }

    private static Resource[] found(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:/" + pattern);
    }

    private static ShellFile file(Resource resource) throws IOException {
        return ShellFile.of(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
    }

    private static String address(String name) {
        return name.equals("index.html") ? PAGE : "/app/" + name;
    }

    /** Addresses and digests have no character that JSON would escape. */
    private static ShellFile withItsFiles(ShellFile worker, SortedMap<String, ShellFile> files) {
        String list = files.entrySet().stream()
                .filter(file -> !file.getKey().equals(WORKER))
                .map(file ->
                        "\"%s\":\"%s\"".formatted(file.getKey(), file.getValue().integrity()))
                .collect(Collectors.joining(",", "{", "}"));
        String version = Digests.integrity(list.getBytes(StandardCharsets.UTF_8));
        String script = "const SHELL = {\"version\":\"%s\",\"files\":%s};\n".formatted(version, list)
                + new String(worker.content(), StandardCharsets.UTF_8);
        return ShellFile.of(WORKER, script.getBytes(StandardCharsets.UTF_8));
    }
}
