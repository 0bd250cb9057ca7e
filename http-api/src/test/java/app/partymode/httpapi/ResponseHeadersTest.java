package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseHeadersTest extends HttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/request-id|no-store",
                "/v1/failures/any|no-store",
                "/v1/nowhere|no-store",
                "/v1/items/6b0fbd1c-4b0f-4d3c-9d9e-3a1f6a3f6f10|private, no-cache",
                "/v1/cached|max-age=60"
            })
    void letsNoCacheStoreAnAnswerUnlessItSaysSo(String path, String cacheControl) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly(cacheControl);
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
}
