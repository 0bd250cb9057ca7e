package app.partymode.endtoend.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {

    private static final String CONTACT =
            "{\"phoneNumber\":\"+34600111333\",\"name\":null,\"registered\":false,\"newField\":1}";

    private final ContractCheck check = new ContractCheck();

    @Test
    void takesAnAnswerThatIsListed() {
        check.check(json("GET", "/v1/contacts/%2B34600111333?x=1", 200, CONTACT));
        assertThat(check.seen()).containsExactly("GET /v1/contacts/{phoneNumber} 200");
        assertThat(check.neverSeen())
                .doesNotContain("GET /v1/contacts/{phoneNumber}")
                .contains("PUT /v1/contacts");
    }

    @Test
    void takesAListedPathBeforeOneWithAVariable() {
        check.check(json("GET", "/v1/contacts/matches", 200, "{\"matches\":[]}"));
        assertThat(check.seen()).containsExactly("GET /v1/contacts/matches 200");
    }

    @Test
    void takesAnAnswerWithoutABody() {
        check.check(exchange("DELETE", "/v1/me", 204, Map.of(), ""));
        assertDiffers(exchange("DELETE", "/v1/me", 204, Map.of(), "{}"), "no body is listed");
    }

    @Test
    void takesOtherMediaTypesThatAreListed() {
        Map<String, String> headers = Map.of("content-type", "text/vcard;charset=utf-8", "etag", "\"1\"");
        check.check(exchange("GET", "/v1/contacts", 200, headers, "BEGIN:VCARD"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/contacts/+34600111333,404,contact-not-found",
        "GET,/v1/me,401,unauthorized",
        "POST,/v1/sessions,400,malformed-body",
        "GET,/v1/nowhere,404,not-found",
        "PUT,/v1/sessions,405,method-not-allowed",
        "GET,/v1/me,431,headers-too-large"
    })
    void takesAListedProblem(String method, String path, int status, String slug) {
        assertThatCode(() -> check.check(problem(method, path, status, slug))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/me,404,not-reciprocal,lists no status 404",
        "POST,/v1/sessions,409,phone-number-taken,lists no status 409",
        "GET,/v1/contacts/+34600111333,404,session-not-found,'[contact-not-found] are listed'",
        "GET,/v1/nowhere,404,contact-not-found,'[not-found] are listed'",
        "GET,/v1/nowhere,418,teapot,there is no such call"
    })
    void refusesAnUnlistedProblem(String method, String path, int status, String slug, String difference) {
        assertDiffers(problem(method, path, status, slug), difference);
    }

    @Test
    void refusesAWrongTypeAMissingFieldAndAWrongFormat() {
        String path = "/v1/contacts/+34600111333";
        assertDiffers(json("GET", path, 200, CONTACT.replace("null", "1")), "/name");
        assertDiffers(json("GET", path, 200, CONTACT.replace("registered", "other")), "registered");
        assertDiffers(json("GET", path, 200, CONTACT.replace("+34", "0034")), "/phoneNumber");
        assertDiffers(
                json(
                        "PUT",
                        "/v1/me/party-status",
                        200,
                        "{\"partying\":true,\"message\":null,\"until\":\"soon\",\"since\":null}"),
                "/until");
        assertDiffers(json("GET", path, 200, "not JSON"), "the body is not JSON");
    }

    @Test
    void refusesAnUnlistedStatusCallOrMediaType() {
        assertDiffers(json("GET", "/v1/me", 206, "{}"), "lists no status 206");
        assertDiffers(json("GET", "/v1/nowhere", 200, "{}"), "there is no such call");
        assertDiffers(
                exchange("GET", "/v1/me", 200, Map.of("Content-Type", "text/html"), "<p>"),
                "[application/json] are listed");
    }

    @Test
    void refusesAnAnswerWithoutAHeaderThatIsPromised() {
        assertDiffers(new Exchange("DELETE", "/v1/me", 204, Map.of(), ""), "the header X-Request-Id is missing");
        assertDiffers(
                json("GET", "/v1/contacts", 200, "{\"contacts\":[],\"next\":null}"), "the header ETag is missing");
    }

    private void assertDiffers(Exchange exchange, String difference) {
        assertThatThrownBy(() -> check.check(exchange))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(difference);
    }

    private static Exchange json(String method, String path, int status, String body) {
        return exchange(method, path, status, Map.of("Content-Type", "application/json"), body);
    }

    private static Exchange problem(String method, String path, int status, String slug) {
        String body = """
            {"type":"/problems/%s","title":"T","status":%d,"detail":"D","instance":"urn:request:1","requestId":"1"}\
            """.formatted(slug, status);
        Map<String, String> headers = Map.of("Content-Type", "application/problem+json", "WWW-Authenticate", "Bearer");
        return exchange(method, path, status, headers, body);
    }

    private static Exchange exchange(String method, String path, int status, Map<String, String> headers, String body) {
        var all = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("X-Request-Id", List.of("1"));
        return new Exchange(method, path, status, all, body);
    }
}
