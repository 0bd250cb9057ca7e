package app.partymode.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An answer of the API. */
public record Answer(String method, String path, int status, Map<String, List<String>> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    public Answer {
        var ignoringCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        headers = ignoringCase;
    }

    /** The call that was answered. */
    public String call() {
        return method + " " + path;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    public JsonNode json() {
        return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** The text at this JSON pointer. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** The texts at this pointer of each element of a list. */
    public List<String> texts(String list, String pointer) {
        var texts = new ArrayList<String>();
        json().at(list).forEach(element -> texts.add(element.at(pointer).asString()));
        return texts;
    }

    /** Fails unless the status is this one. */
    public Answer expect(int expected) {
        assertThat(status).as("%s answers %s", call(), body).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is this problem, in the form that the contract gives problems. */
    public Answer expectProblem(int expected, String slug) {
        expect(expected);
        assertThat(header("Content-Type").orElse("")).as(call()).startsWith("application/problem+json");
        assertThat(text("/type")).as(call()).isEqualTo("/problems/" + slug);
        assertThat(json().at("/status").asInt()).as(call()).isEqualTo(expected);
        assertThat(text("/title")).as(call()).isNotBlank();
        assertThat(text("/detail")).as(call()).isNotBlank();
        assertThat(text("/instance")).as(call()).isNotBlank();
        assertThat(header("X-Request-Id")).as(call()).hasValue(text("/requestId"));
        return this;
    }
}
