package app.partymode.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the app asks for is served, by the addresses it asks for it. How it behaves is for a browser to say. */
class ShellTest {

    private static final Pattern ADDRESSES = Pattern.compile("\"(/app/[^\"]+)\"");
    private static final Pattern IMPORTS = Pattern.compile("\\bfrom ?['\"]([^'\"]+)['\"]");
    private static final int MOST_BYTES = 150_000;

    private final Map<String, ShellFile> files = Shell.read().files();

    @Test
    void servesEveryAddressOfThePageAndTheManifest() {
        assertThat(found(ADDRESSES, text("/") + text("/app/app.css") + text("/app/manifest.webmanifest")))
                .hasSizeGreaterThan(8)
                .allSatisfy(address -> assertThat(files).containsKey(address));
    }

    @Test
    void servesEveryImportOfEveryModule() {
        List<String> modules = files.keySet().stream()
                .filter(address -> address.endsWith(".js"))
                .toList();
        assertThat(modules).hasSizeGreaterThan(20).allSatisfy(module -> {
            for (String name : found(IMPORTS, text(module))) {
                if (name.startsWith(".")) {
                    assertThat(files)
                            .containsKey(URI.create(module).resolve(name).toString());
                } else {
                    assertThat(text("/")).as("import map").contains("\"" + name + "\": \"/app/lib/");
                }
            }
        });
    }

    /** Before compression, libraries and pictures included. */
    @Test
    void isSmall() {
        assertThat(files.values().stream()
                        .mapToInt(file -> file.content().length)
                        .sum())
                .isBetween(50_000, MOST_BYTES);
    }

    @Test
    void namesNoOtherHost() {
        assertThat(files.keySet())
                .filteredOn(address -> !address.startsWith("/app/lib/") && !address.endsWith(".png"))
                .allSatisfy(address -> assertThat(text(address).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                        .doesNotContain("http://", "https://"));
    }

    @Test
    void tellsTheServiceWorkerOfEachFileWhatItIs() {
        String list = text("/app/service-worker.js").lines().findFirst().orElseThrow();
        files.forEach((address, file) -> {
            if (!address.equals("/app/service-worker.js")) {
                assertThat(list).contains("\"%s\":\"%s\"".formatted(address, file.integrity()));
            }
        });
    }

    @Test
    void letsThePageRunItsImportMapAndNoOtherInlineScript() {
        assertThat(ContentPolicy.of(files.get("/")))
                .containsOnlyOnce("'sha256-")
                .doesNotContain("unsafe")
                .contains("require-trusted-types-for 'script'");
    }

    private String text(String address) {
        return new String(files.get(address).content(), UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
