package app.partymode.httpapi.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates against the schemas of a contract, which are JSON Schema 2020-12. */
record Schemas(JsonNode contract) {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    List<Error> validate(JsonNode schema, JsonNode value) {
        ObjectNode root = (ObjectNode) schema.deepCopy();
        // So that its references, such as #/components/schemas/User, lead somewhere.
        root.set("components", contract.path("components"));
        return REGISTRY.getSchema(root).validate(value);
    }

    /** What is wrong with the schema itself. */
    static List<Error> check(JsonNode schema) {
        return REGISTRY.getSchema(
                        com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                .validate(schema);
    }
}
