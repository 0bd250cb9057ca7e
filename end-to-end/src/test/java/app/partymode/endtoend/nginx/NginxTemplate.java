package app.partymode.endtoend.nginx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders nginx/ as the entrypoint of the nginx image does: settings.envsh is read, then the templates are filled. */
final class NginxTemplate {

    private static final Path SOURCE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("nginx");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final Map<String, String> settings;

    NginxTemplate(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    void renderInto(Path directory) throws IOException {
        Files.copy(SOURCE.resolve("nginx.conf"), directory.resolve("nginx.conf"));
        Path rendered = Files.createDirectory(directory.resolve("conf.d"));
        Map<String, String> values = values();
        try (var templates = Files.newDirectoryStream(SOURCE.resolve("templates"), "*.template")) {
            for (Path template : templates) {
                String name = template.getFileName().toString().replace(".template", "");
                Files.writeString(rendered.resolve(name), fill(Files.readString(template), values));
            }
        }
    }

    private static String fill(String template, Map<String, String> values) {
        return VARIABLE.matcher(template).replaceAll(variable -> {
            String value = values.get(variable.group(1));
            if (value == null) {
                throw new IllegalStateException("settings.envsh does not export " + variable.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private Map<String, String> values() throws IOException {
        var shell = new ProcessBuilder("sh", "-euc", ". ./settings.envsh && env -0");
        shell.directory(SOURCE.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().clear();
        shell.environment().put("PATH", System.getenv("PATH"));
        shell.environment().putAll(settings);
        String exported = new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Pattern.compile("\0")
                .splitAsStream(exported)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
