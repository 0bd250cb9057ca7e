package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest extends HttpTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesFiveMegabytesWhetherOrNotTheirLengthIsSaid(boolean chunked) throws Exception {
        assertProblem(sendJson("POST", "/v1/echo", 5_000_000, chunked), 413, "body-too-large");
        assertProblem(sendJson("PUT", "/v1/contacts", 5_000_000, chunked), 413, "body-too-large");
    }

    @ParameterizedTest
    @CsvSource({"POST,/v1/echo,1,true", "POST,/v1/echo,1,false", "PUT,/v1/contacts,4,true", "PUT,/v1/contacts,4,false"})
    void takesABodyOfJustTheLimitOfItsCall(String method, String path, int mebibytes, boolean chunked)
            throws Exception {
        assertThat(sendJson(method, path, mebibytes * MEBIBYTE, chunked).statusCode())
                .isEqualTo(200);
        assertProblem(sendJson(method, path, mebibytes * MEBIBYTE + 1, chunked), 413, "body-too-large");
    }

    private HttpResponse<String> sendJson(String method, String path, int length, boolean chunked) throws Exception {
        String frame = "{\"flag\":true,\"text\":\"\"}";
        byte[] body = frame.replace("\"\"}", "\"" + "x".repeat(length - frame.length()) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        var publisher = chunked
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                : BodyPublishers.ofByteArray(body);
        return send(method, path, publisher, "Content-Type", "application/json");
    }
}
