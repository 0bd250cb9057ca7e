package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.contract.Operation;
import app.partymode.endtoend.fuzz.RawRequest.Framing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that no call may take: broken JSON, JSON of another type than the description's, and vCards that were cut. */
final class RequestBodies {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> VCARD = List.of("text/vcard", "text/x-vcard", "text/directory");

    private final Contract contract;

    RequestBodies(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with the request's body; empty where nothing is, or where it can't be told. */
    Optional<String> wrong(Operation call, RawRequest request) {
        JsonNode content = call.node().at("/requestBody/content");
        String type = request.only("Content-Type").orElse("");
        if (content.isMissingNode()) {
            return Optional.empty();
        }
        if (request.framing() == Framing.CUT) {
            return Optional.of("a body that was cut is taken");
        }
        if (VCARD.contains(type)) {
            return endsWithinACard(request.body()) ? Optional.of("a vCard that was cut is taken") : Optional.empty();
        }
        return type.equals("application/json") && content.has(type)
                ? wrongJson(content.path(type).path("schema"), RawRequest.textOf(request.body()))
                : Optional.empty();
    }

    private static boolean endsWithinACard(String file) {
        List<String> lines = file.lines()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .filter(line -> line.equals("BEGIN:VCARD") || line.equals("END:VCARD"))
                .toList();
        return !lines.isEmpty() && lines.getLast().equals("BEGIN:VCARD");
    }

    private Optional<String> wrongJson(JsonNode schema, String body) {
        try {
            JsonNode value = STRICT.readTree(body.startsWith("\ufeff") ? body.substring(1) : body);
            return typesDiffer(contract.resolve(schema), value)
                    ? Optional.of("a value of another type is taken")
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.of("broken JSON is taken");
        }
    }

    /** Null is what a field left out is, so it is of any type. */
    private boolean typesDiffer(JsonNode schema, JsonNode value) {
        if (value.isNull()) {
            return false;
        }
        return switch (schema.path("type").isArray()
                ? schema.path("type").get(0).asString()
                : schema.path("type").asString("")) {
            case "object" ->
                !value.isObject()
                        || schema.path("properties").properties().stream()
                                .anyMatch(it -> value.has(it.getKey())
                                        && typesDiffer(contract.resolve(it.getValue()), value.get(it.getKey())));
            case "array" ->
                !value.isArray()
                        || value.valueStream().anyMatch(it -> typesDiffer(contract.resolve(schema.path("items")), it));
            case "string" -> !value.isString();
            case "boolean" -> !value.isBoolean();
            default -> false;
        };
    }
}
