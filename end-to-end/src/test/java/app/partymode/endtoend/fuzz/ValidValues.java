package app.partymode.endtoend.fuzz;

import app.partymode.endtoend.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Random values that are valid by a schema of the description. */
final class ValidValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SOME = 6;
    private static final List<String> TEXTS = List.of(
            "x", "Ana", "O'Brien; DROP TABLE x", "مرحبا", "🎉👨‍👩‍👧‍👦", "名前", "a b", "{\"$ne\": 1}", "%s${x}#{x}");

    private final Contract contract;
    private final Random random;
    private final Map<String, Function<ValidValues, String>> known;

    /** @param number a phone number as this call takes it */
    ValidValues(Contract contract, Random random, Supplier<String> number) {
        this.contract = contract;
        this.random = random;
        this.known = Map.of(
                "PhoneNumber", _ -> number.get(),
                "TypedPhoneNumber", _ -> number.get(),
                "Region", it -> Mutation.one(List.of("ES", "DE", "US"), it.random),
                "Time", it -> Mutation.one(List.of("2040-01-01T00:00:00Z", "2040-01-01T00:00:00.5+02:00"), it.random),
                "Username", ValidValues::text);
    }

    JsonNode of(JsonNode schema) {
        String name = schema.path("$ref").asString("").replaceFirst(".*/", "");
        if (known.containsKey(name)) {
            return StringNode.valueOf(known.get(name).apply(this));
        }
        JsonNode resolved = contract.resolve(schema);
        if (resolved.has("anyOf")) {
            return of(resolved.path("anyOf")
                    .get(random.nextInt(resolved.path("anyOf").size())));
        }
        return resolved.has("enum")
                ? resolved.path("enum").get(random.nextInt(resolved.path("enum").size()))
                : ofType(resolved, type(resolved.path("type")));
    }

    private String type(JsonNode type) {
        return type.isArray() ? type.get(random.nextInt(type.size())).asString() : type.asString("");
    }

    private JsonNode ofType(JsonNode schema, String type) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "integer" -> IntNode.valueOf(integer(schema));
            case "null" -> NullNode.instance;
            default ->
                StringNode.valueOf(
                        schema.path("format").asString("").equals("date-time") ? "2040-01-01T00:00:00Z" : text());
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) > 0) {
                object.set(property.getKey(), of(property.getValue()));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int size = least + random.nextInt(SOME);
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    /** A valid wait is short: what is looked for is no answer that takes long. */
    private int integer(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        return least + random.nextInt(Math.min(2, schema.path("maximum").asInt(SOME) - least + 1));
    }

    private String text() {
        return Mutation.one(TEXTS, random);
    }
}
