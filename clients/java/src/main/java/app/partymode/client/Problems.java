package app.partymode.client;

import app.partymode.client.generated.ApiClient;
import app.partymode.client.generated.ApiException;
import app.partymode.client.generated.model.Problem;
import app.partymode.client.generated.model.ProblemType;
import com.fasterxml.jackson.core.JsonProcessingException;

/** What the server says of calls that it refuses. */
final class Problems {

    /** A call of the generated client. */
    interface Call {
        void run() throws ApiException;
    }

    private Problems() {}

    static Problem of(ApiException refused) throws JsonProcessingException {
        return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    /** @throws IllegalStateException if the call succeeds, or is refused for another reason */
    static void isRefused(ProblemType type, Call call) {
        try {
            call.run();
        } catch (ApiException refused) {
            try {
                Expect.equal(type, of(refused).getType());
                return;
            } catch (JsonProcessingException noProblem) {
                throw new IllegalStateException(noProblem);
            }
        }
        throw new IllegalStateException("was not refused: " + type);
    }
}
