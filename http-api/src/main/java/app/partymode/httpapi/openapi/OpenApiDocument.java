package app.partymode.httpapi.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract in one of its two notations.
 *
 * @param etag names this very text
 */
record OpenApiDocument(byte[] content, MediaType type, String etag) {

    private static final String YAML = "/META-INF/partymode/openapi.yaml";

    private OpenApiDocument(byte[] content, MediaType type) {
        this(content, type, "\"" + DigestUtils.md5DigestAsHex(content) + "\"");
    }

    /** As it was written. */
    static OpenApiDocument yaml() {
        return new OpenApiDocument(read(), MediaType.APPLICATION_YAML);
    }

    /** For tools that read no YAML. */
    static OpenApiDocument json() {
        JsonNode contract = YAMLMapper.shared().readTree(read());
        return new OpenApiDocument(JsonMapper.shared().writeValueAsBytes(contract), MediaType.APPLICATION_JSON);
    }

    private static byte[] read() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream(YAML)) {
            return Objects.requireNonNull(file, YAML).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
