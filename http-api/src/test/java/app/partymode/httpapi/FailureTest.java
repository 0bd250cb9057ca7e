package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class FailureTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/parameters,/name",
        "/v1/parameters?name=a&limit=many,/limit",
        "/v1/parameters?name=a&limit=10,/limit",
        "/v1/items/1,/id",
        "/v1/failures/invalid,/contacts/0/name"
    })
    void pointsAtAnInvalidParameter(String path, String pointer) throws Exception {
        JsonNode problem = assertProblem(get(path), 400, "invalid-request");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
    }

    @Test
    void answersByTheServicesOwnAdviceFirst() throws Exception {
        assertProblem(get("/v1/failures/own"), 412, "precondition-failed");
    }

    @ParameterizedTest
    @CsvSource({"GET,/", "GET,/v1/nowhere", "POST,/v1/nowhere", "DELETE,/v2", "GET,/error", "GET,/v1/echo/"})
    void answers404WhereNoCallIs(String method, String path) throws Exception {
        assertProblem(send(method, path, BodyPublishers.noBody()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/contact/+34600111222",
        "PUT,/v1/secret-token",
        "BREW,/v1/contact/%2B34600111222",
        "GET,/v1/items/secret",
        "PATCH,/v1/items/secret",
        "GET,/v1/docs/page/secret",
        "GET,/v1/contacts/+34600111222;secret",
        "GET,/v1//secret",
        "OPTIONS,/secret"
    })
    void keepsPathsOutOfTheLog(String method, String path, CapturedOutput log) throws Exception {
        HttpResponse<String> response = send(method, path, BodyPublishers.noBody(), "X-Request-Id", "some-request");
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(log).doesNotContain("secret").doesNotContain("600111222");
    }

    @Test
    void namesTheMethodsThatAPathTakes() throws Exception {
        HttpResponse<String> response = get("/v1/echo");
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "BREW", "get", "M-SEARCH"})
    void namesTheMethodsToAClientOfAnUnknownOne(String method) throws Exception {
        HttpResponse<String> response = send(method, "/v1/echo", BodyPublishers.noBody());
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertProblem(send(method, "/v1/secret", BodyPublishers.noBody()), 401, "unauthorized");
    }

    @Test
    void refusesOtherMediaTypes() throws Exception {
        assertProblem(
                send("POST", "/v1/echo", BodyPublishers.ofString("a"), "Content-Type", "text/plain"),
                415,
                "unsupported-media-type");
        assertProblem(
                send("POST", "/v1/echo", BodyPublishers.ofString("a"), "Content-Type", "not a type"),
                415,
                "unsupported-media-type");
        assertProblem(
                send(
                        "POST",
                        "/v1/echo",
                        BodyPublishers.ofString("{\"flag\":true}"),
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "image/png"),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({"/v1/secret", "/v1/failures/token"})
    void asksForABearerToken(String path) throws Exception {
        HttpResponse<String> response = get(path, "Accept", "text/vcard");
        assertProblem(response, 401, "unauthorized");
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"store,org.springframework.dao.QueryTimeoutException", "driver,DriverIsOffline"})
    void asksToComeBackWhenAStoreIsDown(String kind, String named, CapturedOutput log) throws Exception {
        HttpResponse<String> response = get("/v1/failures/" + kind, "X-Request-Id", "down-" + kind);
        assertProblem(response, 503, "store-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(log.getOut().lines().filter(line -> line.contains("down-" + kind)))
                .singleElement()
                .asString()
                .contains("WARN")
                .contains(named);
        assertThat(log).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"any", "error"})
    void logsAnUnexpectedFailureOnceAndWithoutItsMessages(String kind, CapturedOutput log) throws Exception {
        assertProblem(get("/v1/failures/" + kind, "X-Request-Id", "boom-" + kind), 500, "internal-error");
        assertThat(log.getOut().lines().filter(line -> line.contains("boom-" + kind)))
                .singleElement()
                .asString()
                .contains("ERROR");
        assertThat(log).contains("FailingController.fail").doesNotContain("secret");
    }

    @Test
    void cutsTheConnectionOfAnAnswerThatFailsHalfway(CapturedOutput log) {
        assertThatThrownBy(() -> get("/v1/failures/half")).isInstanceOf(IOException.class);
        assertThat(log).doesNotContain("secret");
    }
}
