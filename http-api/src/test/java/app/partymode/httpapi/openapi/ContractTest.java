package app.partymode.httpapi.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract keeps the rules of OpenAPI 3.1, and those that make it worth reading. */
class ContractTest {

    private static final JsonNode CONTRACT =
            JsonMapper.shared().readTree(OpenApiDocument.json().content());
    private static final Schemas SCHEMAS = new Schemas(CONTRACT);

    @Test
    void isValidOpenApi() {
        var options = new ParseOptions();
        options.setResolve(true);
        String yaml = new String(OpenApiDocument.yaml().content(), StandardCharsets.UTF_8);
        assertThat(new OpenAPIV3Parser().readContents(yaml, null, options).getMessages())
                .isNullOrEmpty();
    }

    @Test
    void hasValidSchemas() {
        CONTRACT.at("/components/schemas")
                .properties()
                .forEach(schema -> assertThat(Schemas.check(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void hasNoReferenceThatLeadsNowhere() {
        assertThat(CONTRACT.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                CONTRACT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void hasOnlyExamplesThatFitTheirSchema() {
        List<String> mistakes = new ArrayList<>();
        int[] examples = {0};
        CONTRACT.findParents("schema").forEach(holder -> {
            examples(holder).forEach(example -> {
                examples[0]++;
                SCHEMAS.validate(holder.path("schema"), example)
                        .forEach(error -> mistakes.add(error + " in " + example));
            });
        });
        CONTRACT.at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue().path("examples").forEach(example -> {
                    examples[0]++;
                    SCHEMAS.validate(schema.getValue(), example)
                            .forEach(error -> mistakes.add(error + " in " + schema.getKey()));
                }));
        assertThat(mistakes).isEmpty();
        assertThat(examples[0]).isGreaterThan(60);
    }

    private static Stream<JsonNode> examples(JsonNode holder) {
        return Stream.concat(
                Stream.of(holder.path("example")).filter(example -> !example.isMissingNode()),
                holder.path("examples").valueStream().map(example -> example.path("value")));
    }

    @Test
    void describesEveryCall() {
        operations().forEach(operation -> {
            assertThat(operation.path("summary").asString(""))
                    .as("summary of %s", operation)
                    .isNotBlank();
            assertThat(operation.path("description").asString(""))
                    .as("description of %s", operation)
                    .isNotBlank();
            assertThat(operation.path("tags").isArray()).isTrue();
            assertThat(operation.path("responses").propertyNames()).contains("400", "406", "429", "500", "503");
        });
        assertThat(operations().map(operation -> operation.path("operationId").asString()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(25);
    }

    @Test
    void hasAnExampleOfEachProblem() {
        CONTRACT.at("/components/responses").properties().forEach(response -> {
            List<String> slugs = response.getValue()
                    .path("x-problem-types")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            JsonNode examples = response.getValue()
                    .path("content")
                    .path("application/problem+json")
                    .path("examples");
            assertThat(examples.propertyNames())
                    .as(response.getKey())
                    .isNotEmpty()
                    .containsExactlyElementsOf(slugs);
            examples.properties()
                    .forEach(example -> assertThat(
                                    example.getValue().at("/value/type").asString())
                            .isEqualTo("/problems/" + example.getKey()));
        });
    }

    @Test
    void namesEachKindOfProblemInOneType() {
        Stream<String> listed = CONTRACT.findValues("x-problem-types").stream()
                .flatMap(types -> types.isArray() ? Stream.of(types) : types.valueStream())
                .flatMap(JsonNode::valueStream)
                .map(slug -> "/problems/" + slug.asString());
        assertThat(CONTRACT.at("/components/schemas/ProblemType/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(new TreeSet<>(listed.toList()));
    }

    /** A description with a comma and no quotes becomes a key of its own. */
    @Test
    void hasNoKeyThatIsAText() {
        assertThat(keys(CONTRACT.at("/components/schemas"))).isNotEmpty().noneMatch(key -> key.contains(" "));
    }

    private static Stream<String> keys(JsonNode node) {
        return Stream.concat(node.propertyNames().stream(), node.valueStream().flatMap(ContractTest::keys));
    }

    /** The class that a generator makes of a choice of schemas reads null only where null is one of them. */
    @Test
    void hasNullAmongTheChoicesWhereAChoiceCanBeNull() {
        assertThat(CONTRACT.findValues("anyOf").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(choice -> choice.path("$ref").asString("#"))
                        .filter(reference -> CONTRACT.at(reference.substring(1)).has("oneOf")))
                .isEmpty();
    }

    /** A field that a client may rely on is required: a generated client need not check it. */
    @Test
    void promisesEveryFieldOfItsAnswers() {
        Stream.of(
                        "User",
                        "SignUp",
                        "NumberChange",
                        "Session",
                        "PartyStatus",
                        "SyncResult",
                        "Match",
                        "Update",
                        "Contact",
                        "UpdatePage")
                .map(name -> CONTRACT.at("/components/schemas/" + name))
                .forEach(schema -> assertThat(
                                schema.path("required").valueStream().map(JsonNode::asString))
                        .containsExactlyInAnyOrderElementsOf(
                                schema.path("properties").propertyNames()));
    }

    private static Stream<JsonNode> operations() {
        return CONTRACT.path("paths")
                .valueStream()
                .flatMap(path -> path.properties().stream())
                .filter(entry -> !entry.getKey().equals("parameters"))
                .map(Entry::getValue);
    }
}
