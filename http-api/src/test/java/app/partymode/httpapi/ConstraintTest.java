package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConstraintTest extends HttpTest {

    /** Validated as an argument, beside another argument, and by the controller itself. */
    private static final List<String> WAYS = List.of("/v1/boxes", "/v1/boxes/1", "/v1/closed-boxes");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /names | Name 1 to 3.",
                "{\"names\":[]} | /names | Name 1 to 3.",
                "{\"names\":[\"a\",\"b\",\"c\",\"d\"]} | /names | Name 1 to 3.",
                "{\"names\":[null,null,null,null]} | /names | Name 1 to 3.",
                "{\"names\":[\"a\",null]} | /names/1 | Must not be blank.",
                "{\"names\":[\" \",\"b\"]} | /names/0 | Must not be blank.",
                "{\"names\":[\"a\"],\"labels\":[\"a\",\"b\",null,null]} | /labels/2 | Must not be null.",
                "{\"names\":[\"a\"],\"note\":\"abcd\"} | /note | At most 3 characters.",
                "{\"names\":[\"a\"],\"note\":\"a\\ud83c\"} | /note | At most 3 characters.",
                "{\"names\":[\"a\"],\"size\":0} | /size | Must be between 1 and 9.",
                "{\"names\":[\"a\"],\"size\":10} | /size | Must be between 1 and 9.",
            })
    void pointsAtWhatBreaksAConstraint(String body, String pointer, String detail) throws Exception {
        for (String path : WAYS) {
            JsonNode errors =
                    assertProblem(post(path, body), 400, "invalid-request").at("/errors");
            assertThat(errors).as(path).hasSize(1);
            assertThat(errors.at("/0/pointer").asString()).isEqualTo(pointer);
            assertThat(errors.at("/0/detail").asString()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"names\":[\"a\"]}",
                "{\"names\":[\"a\"],\"labels\":[],\"note\":\"🎉🎉🎉\",\"size\":1}",
                "{\"names\":[\"a\",\"b\",\"c\"],\"labels\":[\"\"],\"note\":\"  abc  \",\"size\":9}"
            })
    void takesWhatBreaksNone(String body) throws Exception {
        for (String path : WAYS) {
            assertThat(post(path, body).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void pointsAtAllOfThemInOrder() throws Exception {
        String body = "{\"names\":null,\"note\":\"abcd\",\"size\":-1,\"labels\":[null]}";
        for (String path : WAYS) {
            assertThat(pointers(assertProblem(post(path, body), 400, "invalid-request")))
                    .as(path)
                    .containsExactly("/labels/0", "/names", "/note", "/size");
        }
        assertThat(pointers(assertProblem(post("/v1/boxes/10", body), 400, "invalid-request")))
                .containsExactly("/count", "/labels/0", "/names", "/note", "/size");
    }

    @Test
    void pointsIntoNestedObjects() throws Exception {
        String body = "{\"flag\":true,\"items\":[{\"name\":\"short\"},{\"name\":\"much too long\"}]}";
        assertThat(pointers(assertProblem(post("/v1/echo", body), 400, "invalid-request")))
                .containsExactly("/items/1/name");
    }

    @Test
    void describesOneOfManyNullElements() throws Exception {
        String body = "{\"names\":[\"a\"],\"labels\":[null" + ",null".repeat(100_000) + "]}";
        assertThat(pointers(assertProblem(post("/v1/boxes", body), 400, "invalid-request")))
                .containsExactly("/labels/0");
    }

    @Test
    void saysItInOneLanguage() throws Exception {
        var answer = send(
                "POST",
                "/v1/boxes",
                BodyPublishers.ofString("{\"names\":[\"a\"],\"size\":0}"),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "de");
        assertThat(assertProblem(answer, 400, "invalid-request")
                        .at("/errors/0/detail")
                        .asString())
                .isEqualTo("Must be between 1 and 9.");
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.at("/errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
    }
}
