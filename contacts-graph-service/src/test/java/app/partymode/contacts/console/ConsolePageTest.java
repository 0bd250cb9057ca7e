package app.partymode.contacts.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the page asks for is in the jar, by the addresses it asks for it. How it behaves is for a browser to say. */
class ConsolePageTest {

    private static final String FILES = "classpath*:/META-INF/partymode/console/";
    private static final String ADDRESSES = "\"(/console/(?:assets|lib)/[^\"]+)\"";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": " + ADDRESSES);
    private static final Pattern IMPORTED = Pattern.compile(
            "^(?:import|export)\\b[^'\"]*?from ['\"]([^'\"]+)['\"]|\\bimport\\(['\"]([^'\"]+)['\"]\\)",
            Pattern.MULTILINE);
    private static final int MOST_BYTES = 600_000;

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "login.html"})
    void findsEveryAddressOfAPage(String page) {
        List<String> addresses = matches(Pattern.compile(ADDRESSES), text(only(FILES + page)));
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(text(served(address))).isNotBlank());
    }

    @Test
    void findsEveryImportOfEveryModule() {
        Set<String> known = importMap().keySet();
        Stream<Resource> libraries = importMap().values().stream().map(this::served);
        assertThat(Stream.concat(modules().stream(), libraries).flatMap(module -> imports(text(module)).stream()))
                .isNotEmpty()
                .allSatisfy(name -> {
                    if (name.startsWith("./")) {
                        only(FILES + "js/" + name.substring(2));
                    } else {
                        assertThat(known).contains(name);
                    }
                });
    }

    @Test
    void namesNoOtherHost() {
        Stream<Resource> own =
                Stream.of("*.html", "*.css", "js/*.js").flatMap(pattern -> all(FILES + pattern).stream());
        assertThat(own.map(ConsolePageTest::text))
                .allSatisfy(text -> assertThat(text.replaceAll("xmlns(?::\\w+)?=\"[^\"]+\"", ""))
                        .doesNotContain("http://", "https://"));
    }

    @Test
    void isSmallEnoughForASlowLine() {
        Stream<Resource> own =
                Stream.of("index.html", "*.css", "js/*.js").flatMap(pattern -> all(FILES + pattern).stream());
        Stream<Resource> libraries = importMap().values().stream().map(this::served);
        assertThat(Stream.concat(own, libraries)
                        .mapToInt(ConsolePageTest::compressed)
                        .sum())
                .isBetween(100_000, MOST_BYTES);
    }

    private List<Resource> modules() {
        List<Resource> modules = all(FILES + "js/*.js");
        assertThat(modules).hasSizeGreaterThan(20);
        return modules;
    }

    private Map<String, String> importMap() {
        String map = matches(IMPORT_MAP, text(only(FILES + "index.html"))).getFirst();
        return MAPPED.matcher(map)
                .results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    private Resource served(String address) {
        if (address.startsWith("/console/assets/")) {
            return only(FILES + address.substring("/console/assets/".length()));
        }
        String[] library = address.substring("/console/lib/".length()).split("/", 2);
        return only("classpath*:/META-INF/resources/webjars/" + library[0] + "/*/" + library[1]);
    }

    private Resource only(String location) {
        List<Resource> found = all(location);
        assertThat(found).as(location).hasSize(1);
        return found.getFirst();
    }

    private List<Resource> all(String location) {
        try {
            return List.of(resources.getResources(location));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> imports(String module) {
        return matches(IMPORTED, module);
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return found;
    }

    private static int compressed(Resource resource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
