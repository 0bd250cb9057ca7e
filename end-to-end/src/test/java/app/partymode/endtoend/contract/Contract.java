package app.partymode.endtoend.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI description: its calls, and what its references lead to. */
public record Contract(JsonNode document) {

    private static final String FILE = "/META-INF/partymode/openapi.yaml";

    /** The one that the services publish. */
    public static Contract published() {
        try (InputStream file = Contract.class.getResourceAsStream(FILE)) {
            return new Contract(YAMLMapper.shared().readTree(Objects.requireNonNull(file, FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters"))
                        .map(entry -> Operation.of(entry.getKey(), path.getKey(), entry.getValue())))
                .toList();
    }

    /** Of this call and of all calls of its path. */
    public List<JsonNode> parameters(Operation operation) {
        JsonNode path = document.path("paths").path(operation.path());
        return Stream.of(path.path("parameters"), operation.node().path("parameters"))
                .flatMap(JsonNode::valueStream)
                .map(this::resolve)
                .toList();
    }

    /** Of several paths that fit, the one with the fewest variables, as in OpenAPI. */
    public Optional<Operation> find(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method) && operation.fits(path))
                .min(Comparator.comparing(Operation::variables));
    }

    /** The node itself, or what it refers to. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    /** The problems that any path can have with this status, also where there is no call. */
    List<String> problemsAnywhere(int status) {
        return texts(document.at("/x-problem-types/" + status));
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
