package app.partymode.endtoend.contract;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares one answer with what the description says of its call and status. */
record AnswerCheck(Contract contract) {

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEMS = "/problems/";

    List<String> differences(Operation operation, Exchange exchange) {
        JsonNode response = contract.resolve(operation.response(exchange.status()));
        if (response.isMissingNode()) {
            List<String> anywhere = differencesAnywhere(exchange);
            return anywhere.isEmpty() ? anywhere : List.of(operation + " lists no status " + exchange.status());
        }
        List<String> differences = new ArrayList<>(headers(response, exchange));
        differences.addAll(content(response, exchange));
        if (exchange.mediaType().equals(PROBLEM)) {
            differences.addAll(slug(Contract.texts(response.path("x-problem-types")), exchange));
        }
        return differences;
    }

    /** Where there is no call, only some problems can be answered. */
    List<String> differencesAnywhere(Exchange exchange) {
        List<String> slugs = contract.problemsAnywhere(exchange.status());
        if (slugs.isEmpty() || !exchange.mediaType().equals(PROBLEM)) {
            return List.of("there is no such call");
        }
        JsonNode problem = contract.document().at("/components/schemas/Problem");
        List<String> differences = new ArrayList<>(body(problem, exchange));
        differences.addAll(slug(slugs, exchange));
        return differences;
    }

    private List<String> headers(JsonNode response, Exchange exchange) {
        return response.path("headers").properties().stream()
                .filter(header ->
                        contract.resolve(header.getValue()).path("required").asBoolean(false))
                .filter(header -> exchange.header(header.getKey()).isEmpty())
                .map(header -> "the header " + header.getKey() + " is missing")
                .toList();
    }

    private List<String> content(JsonNode response, Exchange exchange) {
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return exchange.body().isEmpty() ? List.of() : List.of("no body is listed");
        }
        JsonNode listed = content.path(exchange.mediaType());
        if (listed.isMissingNode()) {
            return List.of("of the media types only " + content.propertyNames() + " are listed");
        }
        return exchange.mediaType().endsWith("json") ? body(listed.path("schema"), exchange) : List.of();
    }

    private List<String> body(JsonNode schema, Exchange exchange) {
        try {
            JsonNode body = JsonMapper.shared().readTree(exchange.body());
            return new Schemas(contract)
                    .validate(schema, body).stream().map(Object::toString).toList();
        } catch (JacksonException broken) {
            return List.of("the body is not JSON");
        }
    }

    private static List<String> slug(List<String> listed, Exchange exchange) {
        String type = JsonMapper.shared().readTree(exchange.body()).path("type").asString("");
        return type.startsWith(PROBLEMS) && listed.contains(type.substring(PROBLEMS.length()))
                ? List.of()
                : List.of("of the problems only " + listed + " are listed, not " + type);
    }
}
