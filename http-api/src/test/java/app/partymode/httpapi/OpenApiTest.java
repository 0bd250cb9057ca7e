package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest extends HttpTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/v1/openapi.yaml", "/v1/openapi.json"})
    void publishesTheContractWithItsVersion(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("3.1.1", "/v1/contacts/updates");
        String etag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void answersJsonThatIsTheYaml() throws Exception {
        assertThat(json(get("/v1/openapi.json")).at("/info/title").asString()).isEqualTo("Party Mode contacts");
        assertThat(get("/v1/openapi.json").headers().firstValue("Content-Type")).contains("application/json");
        assertThat(get("/v1/openapi.yaml").headers().firstValue("Content-Type")).contains("application/yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/docs", "/v1/docs/"})
    void showsAPageThatLoadsNothingFromElsewhere(String path) throws Exception {
        HttpResponse<String> page = get(path, "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        Matcher references = REFERENCE.matcher(page.body());
        int found = 0;
        while (references.find()) {
            assertThat(references.group(1)).startsWith("/v1/");
            assertThat(get(references.group(1)).statusCode())
                    .as(references.group(1))
                    .isEqualTo(200);
            found++;
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void hasNoOtherFiles() throws Exception {
        assertProblem(get("/v1/docs/swagger-ui/none.js"), 404, "not-found");
        assertProblem(get("/v1/docs/none"), 404, "not-found");
        assertProblem(get("/webjars/swagger-ui/index.html"), 404, "not-found");
    }
}
