package app.partymode.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting is described for editors, in the file that the configuration processor makes of the records' javadoc. */
class DescribedSettingsTest {

    private static final String ROOT = "app.partymode";
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    @Test
    void describesEverySetting() throws IOException {
        assertThat(ours("properties"))
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.path("description").asString(""))
                        .as(setting.path("name").asString())
                        .isNotBlank()
                        .doesNotContain("{@"));
    }

    @Test
    void knowsTheSettingsOfEveryModule() throws IOException {
        Set<String> described =
                ours("groups").map(group -> group.path("type").asString()).collect(Collectors.toSet());
        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(written).isNotEmpty();
        assertThat(described).containsAll(written);
    }

    private static Stream<JsonNode> ours(String part) throws IOException {
        return Collections.list(DescribedSettingsTest.class.getClassLoader().getResources(METADATA)).stream()
                .map(DescribedSettingsTest::read)
                .flatMap(file -> file.path(part).valueStream())
                .filter(entry -> entry.path("sourceType").asString("").startsWith(ROOT));
    }

    private static JsonNode read(URL file) {
        try (InputStream in = file.openStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
