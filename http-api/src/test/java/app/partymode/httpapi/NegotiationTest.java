package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Accept, Content-Type and Content-Encoding as RFC 9110 reads them. */
@ExtendWith(OutputCaptureExtension.class)
class NegotiationTest extends HttpTest {

    private static final String JSON = "{\"flag\":true}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/book|application/json, text/vcard|application/json",
                "/v1/book|text/vcard, application/json|application/json",
                "/v1/book|text/vcard, */*|application/json",
                "/v1/book|text/*, application/json|application/json",
                "/v1/book|text/vcard, application/*|application/json",
                "/v1/book|*/*|application/json",
                "/v1/book|application/json;charset=utf-8|application/json",
                "/v1/book|text/vcard|text/vcard",
                "/v1/book|text/*|text/vcard",
                "/v1/book|TEXT/VCARD;charset=UTF-8|text/vcard",
                "/v1/book|application/json;q=0.8, text/vcard|text/vcard",
                "/v1/book|text/vcard;q=0.5, */*;q=0.1|text/vcard",
                "/v1/book|application/json;q=0.1, */*|text/vcard",
                "/v1/book|application/json;q=0, */*|text/vcard",
                "/v1/book|text/vcard;q=0, */*|application/json",
                "/v1/news|application/json, text/event-stream|application/json",
                "/v1/news|text/event-stream, application/json|application/json",
                "/v1/news|text/event-stream, */*|application/json",
                "/v1/news|text/event-stream, application/json;q=0.9|text/event-stream",
                "/v1/news|text/event-stream|text/event-stream",
                "/v1/news|text/event-stream;q=0, */*|application/json",
                "/v1/plain|application/json, text/vcard|application/json",
                "/v1/plain|application/problem+json, */*;q=0.1|application/json",
                "/v1/plain|text/html, application/xml;q=0.9, */*;q=0.8|application/json"
            })
    void choosesTheRepresentationThatTheClientPrefers(String path, String accept, String type) throws Exception {
        HttpResponse<String> response = get(path, "Accept", accept);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/book", "/v1/news", "/v1/plain"})
    void answersByJsonWhereTheClientDoesNotAsk(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/png", "text/event-stream", "application/json;q=0", "application/json;q=0, text/vcard;q=0"
            })
    void refusesWhatFitsNoRepresentation(String accept, CapturedOutput log) throws Exception {
        assertProblem(get("/v1/plain", "Accept", "application/problem+json"), 406, "not-acceptable");
        assertProblem(get("/v1/book", "Accept", accept), 406, "not-acceptable");
        assertThat(log).doesNotContain("Resolved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/book|json",
                "/v1/book|application/json;q=2",
                "/v1/book|application/json;q=secret",
                "/v1/book|application/json, secret",
                "/v1/book|*/json",
                "/v1/book|application/json;charset=secret",
                "/v1/nowhere|secret",
                "/v1/secret|secret",
                "/v1/failures/any|secret"
            })
    void refusesAnAcceptThatItCannotRead(String path, String accept, CapturedOutput log) throws Exception {
        assertProblem(get(path, "Accept", accept), 406, "not-acceptable");
        assertThat(log).doesNotContain("secret").doesNotContain("ERROR").doesNotContain("WARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/event-stream", "application/problem+json", "application/json;q=0"})
    void changesNothingWhereTheAnswerIsRefused(String accept) throws Exception {
        send("DELETE", "/v1/changes", BodyPublishers.noBody());
        assertProblem(send("POST", "/v1/changes", BodyPublishers.noBody(), "Accept", accept), 406, "not-acceptable");
        assertThat(send("POST", "/v1/changes", BodyPublishers.noBody()).body()).contains("\"1\"");
        assertThat(send("DELETE", "/v1/changes", BodyPublishers.noBody(), "Accept", accept)
                        .statusCode())
                .as("an answer without a body")
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/book", "/v1/nowhere", "/v1/secret", "/v1/failures/any"})
    void answersTheSameForAnyAcceptLanguage(String path, CapturedOutput log) throws Exception {
        int status = get(path).statusCode();
        for (String languages : List.of("x,".repeat(2_000), "de;q=2", "\"", "*")) {
            assertThat(get(path, "Accept-Language", languages).statusCode()).isEqualTo(status);
        }
        assertThat(log).doesNotContain("Request.parseLocales");
    }

    @Test
    void survivesAnAcceptOfManyRanges() throws Exception {
        String variants =
                IntStream.range(0, 50).mapToObj(i -> "application/json;v=" + i).collect(Collectors.joining(","));
        assertThat(get("/v1/book", "Accept", variants).statusCode()).isEqualTo(200);
        assertProblem(get("/v1/book", "Accept", variants + "," + variants), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/echo|*/*",
                "/v1/echo|application/*",
                "/v1/echo|application/*+json",
                "/v1/echo|secret",
                "/v1/echo|application/json;charset=secret",
                "/v1/echo|application/json;charset=utf-16",
                "/v1/echo|application/json;charset=iso-8859-1",
                "/v1/secret|*/*",
                "/v1/secret|secret"
            })
    void refusesATypeThatNoBodyCanHave(String path, String type, CapturedOutput log) throws Exception {
        HttpResponse<String> response = send("POST", path, BodyPublishers.ofString(JSON), "Content-Type", type);
        assertProblem(response, 415, "unsupported-media-type");
        assertThat(log).doesNotContain("secret").doesNotContain("ERROR").doesNotContain("WARN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json;charset=UTF-8", "APPLICATION/JSON; charset=\"utf-8\""})
    void readsJsonInUtf8(String type) throws Exception {
        HttpResponse<String> response = send("POST", "/v1/echo", BodyPublishers.ofString(JSON), "Content-Type", type);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip"})
    void refusesAContentCoding(String coding) throws Exception {
        HttpResponse<String> response = send(
                "POST",
                "/v1/echo",
                BodyPublishers.ofString(JSON),
                "Content-Type",
                "application/json",
                "Content-Encoding",
                coding);
        assertProblem(response, 415, "unsupported-media-type");
        assertThat(response.headers().firstValue("Accept-Encoding")).contains("identity");
    }

    @Test
    void readsABodyWithoutACoding() throws Exception {
        HttpResponse<String> response = send(
                "POST",
                "/v1/echo",
                BodyPublishers.ofString(JSON),
                "Content-Type",
                "application/json",
                "Content-Encoding",
                "identity");
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
