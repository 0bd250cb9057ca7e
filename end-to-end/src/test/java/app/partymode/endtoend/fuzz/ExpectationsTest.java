package app.partymode.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.endtoend.client.Answer;
import app.partymode.endtoend.contract.Contract;
import app.partymode.endtoend.fuzz.RawRequest.Framing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTest {

    private static final String PROBLEM = "application/problem+json";
    private static final RawRequest GET =
            new RawRequest("GET", "/v1/me/peer-verification", List.of(), "", Framing.LENGTH);

    private final Expectations expectations = new Expectations(Contract.published());

    private Optional<String> kind(RawRequest request, int status, String type, String body) {
        Map<String, List<String>> headers = Map.of("Content-Type", List.of(type), "X-Request-Id", List.of("an-id"));
        var answer = new Answer(request.method(), request.target(), status, headers, body);
        return expectations
                .firstBroken(request, Optional.of(answer), "the-token")
                .map(Violation::kind);
    }

    private static String problem(String slug, int status, String detail) {
        return """
            {"type":"/problems/%s","title":"x","status":%d,"detail":"%s","instance":"urn:request:an-id","requestId":"an-id"}\
            """.formatted(slug, status, detail);
    }

    private static RawRequest put(String target, String type, String body) {
        return new RawRequest("PUT", target, List.of(), body, Framing.LENGTH).withHeader("Content-Type", type);
    }

    @Test
    void takesWhatTheDescriptionHas() {
        assertThat(kind(GET, 200, "application/json", "{\"enabled\":true}")).isEmpty();
        assertThat(kind(GET, 406, PROBLEM, problem("not-acceptable", 406, "x"))).isEmpty();
        RawRequest nowhere = GET.withTarget("/v1/nothing");
        assertThat(kind(nowhere, 404, PROBLEM, problem("not-found", 404, "x"))).isEmpty();
        RawRequest aroundIt = GET.withTarget("//v1/x/%2e%2e/me/peer-verification");
        assertThat(kind(aroundIt, 200, "application/json", "{\"enabled\":true}"))
                .isEmpty();
    }

    @Test
    void findsWhatTheDescriptionDoesNotHave() {
        assertThat(kind(GET, 500, PROBLEM, problem("internal-error", 500, "x"))).contains("status 500");
        assertThat(kind(GET, 503, PROBLEM, problem("store-unavailable", 503, "x")))
                .contains("status 503");
        assertThat(kind(GET, 400, "text/html", "x")).contains("an error that is no problem");
        assertThat(kind(GET, 409, PROBLEM, problem("phone-number-taken", 409, "x")))
                .isPresent();
        assertThat(kind(GET, 401, PROBLEM, problem("not-found", 401, "x"))).isPresent();
        assertThat(kind(GET, 200, "application/json", "{\"enabled\":1}")).isPresent();
        assertThat(kind(GET.withTarget("/v1/nothing"), 200, "application/json", "{}"))
                .contains("an unknown call that succeeds");
        assertThat(expectations.firstBroken(GET, Optional.empty(), "x").map(Violation::kind))
                .contains("no answer");
    }

    @Test
    void findsANumberAndATokenInAnError() {
        RawRequest request = GET.withTarget("/v1/me/peer-verification?x=34600111222");
        for (String repeated : List.of("34600111222", "the-token")) {
            assertThat(kind(request, 400, PROBLEM, problem("invalid-request", 400, repeated)))
                    .contains("an error that repeats the request");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "/v1/me/peer-verification|application/json|{\"enabled\":true|broken JSON is taken",
                "/v1/me/peer-verification|application/json|{\"enabled\":true} x|broken JSON is taken",
                "/v1/me/peer-verification|application/json|{\"enabled\":\"true\"}|a value of another type is taken",
                "/v1/contacts|application/json|{\"contacts\":[{\"phoneNumber\":5}]}|a value of another type is taken",
                "/v1/contacts|text/vcard|BEGIN:VCARD|a vCard that was cut is taken"
            })
    void findsABodyThatMustNotBeTaken(String target, String type, String body, String kind) {
        assertThat(kind(put(target, type, body), 200, "application/json", "{}")).contains(kind);
    }
}
