package app.partymode.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest extends HttpTest {

    @Test
    void takesTheClientsIdIntoTheLogAndTheAnswer() throws Exception {
        HttpResponse<String> response = get("/v1/request-id", "X-Request-Id", "a.B_1-2");
        assertThat(response.body()).isEqualTo("a.B_1-2");
        assertThat(response.headers().allValues("X-Request-Id")).containsExactly("a.B_1-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"has space", "quote\"", "", "12345678901234567890123456789012345678901234567890123456789012345"})
    void makesAnIdWhereTheClientsIsNotHarmless(String id) throws Exception {
        HttpResponse<String> response = get("/v1/request-id", "X-Request-Id", id);
        assertThat(response.headers().firstValue("X-Request-Id").orElseThrow())
                .hasSize(36)
                .isEqualTo(response.body());
    }

    @Test
    void keepsTheIdOnAnAsynchronousDispatch() throws Exception {
        HttpResponse<String> response = get("/v1/async", "X-Request-Id", "asked");
        assertProblem(response, 500, "internal-error");
        assertThat(json(response).path("requestId").asString()).isEqualTo("asked");
    }
}
