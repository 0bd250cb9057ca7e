package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonTest extends HttpTest {

    @Test
    void ignoresUnknownFieldsAndWritesTimesInUtcWithMilliseconds() throws Exception {
        JsonNode echo = json(post("/v1/echo", """
            {"flag": true, "newField": [1], "text": "", "at": "2026-11-23T02:02:03.0045+01:00"}\
            """));
        assertThat(echo.path("at").asString()).isEqualTo("2026-11-23T01:02:03.004Z");
        assertThat(echo.path("text").asString()).isEmpty();
        assertThat(json(post("/v1/echo", "{\"flag\":true,\"at\":\"2026-11-23T01:02:03Z\"}"))
                        .path("at")
                        .asString())
                .isEqualTo("2026-11-23T01:02:03.000Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"flag\":true}}",
                "{\"flag\":true} {}",
                "[1,]",
                "{\"flag\":true,\"flag\":false}",
                "nonsense"
            })
    void refusesWhatIsNotOneJsonValue(String body) throws Exception {
        assertProblem(post("/v1/echo", body), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void refusesJsonThatIsNotInUtf8(String charset) throws Exception {
        var body = BodyPublishers.ofByteArray("{\"flag\":true}".getBytes(charset));
        assertProblem(send("POST", "/v1/echo", body, "Content-Type", "application/json"), 400, "malformed-body");
    }

    @Test
    void readsJsonBehindAByteOrderMark() throws Exception {
        assertThat(post("/v1/echo", "\ufeff{\"flag\":true}").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesJsonNestedTooDeeply() throws Exception {
        assertProblem(post("/v1/echo", "{\"new\":" + "[".repeat(2000) + "]".repeat(2000) + "}"), 400, "malformed-body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[]|",
                "\"text\"|",
                "{}|/flag",
                "{\"flag\":null}|/flag",
                "{\"flag\":\"true\"}|/flag",
                "{\"flag\":1}|/flag",
                "{\"flag\":true,\"text\":1}|/text",
                "{\"flag\":true,\"text\":1.5}|/text",
                "{\"flag\":true,\"text\":true}|/text",
                "{\"flag\":true,\"text\":{}}|/text",
                "{\"flag\":true,\"text\":[]}|/text",
                "{\"flag\":true,\"count\":\"1\"}|/count",
                "{\"flag\":true,\"count\":\"\"}|/count",
                "{\"flag\":true,\"count\":1.5}|/count",
                "{\"flag\":true,\"count\":true}|/count",
                "{\"flag\":true,\"count\":99999999999}|/count",
                "{\"flag\":true,\"at\":1700000000}|/at",
                "{\"flag\":true,\"items\":{}}|/items",
                "{\"flag\":true,\"items\":[{},1]}|/items/1",
                "{\"flag\":true,\"items\":[{},{\"name\":2}]}|/items/1/name",
                "{\"flag\":true,\"items\":[{\"colour\":0}]}|/items/0/colour"
            })
    void pointsAtAValueOfTheWrongType(String body, String pointer) throws Exception {
        JsonNode problem = assertProblem(post("/v1/echo", body), 400, "malformed-body");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"flag\":true,\"at\":\"tomorrow\"}|/at",
                "{\"flag\":true,\"at\":\"\"}|/at",
                "{\"flag\":true,\"id\":\"secret\"}|/id",
                "{\"flag\":true,\"items\":[{\"colour\":\"BLUE\"}]}|/items/0/colour",
                "{\"flag\":true,\"items\":[{},{\"name\":\"secret\"}]}|/items/1/name"
            })
    void pointsAtAValueThatBreaksARule(String body, String pointer) throws Exception {
        JsonNode problem = assertProblem(post("/v1/echo", body), 400, "invalid-request");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }
}
