package app.partymode.endtoend.webapp;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A service that asks for the proof of a number, where the running one asks for none: its answers to the page are replaced. */
final class VerificationSteps {

    private final AtomicBoolean proven = new AtomicBoolean();
    private final String session;

    /** @param session what a signup answers that needs no proof */
    private VerificationSteps(String session) {
        this.session = session;
    }

    /** Between the page and the service. @param instructions JSON */
    static VerificationSteps before(Person person, String base, String method, String instructions) {
        APIResponse signedUp = person.page()
                .request()
                .post(
                        base + "/v1/sessions",
                        RequestOptions.create()
                                .setData(Map.of("phoneNumber", person.number(), "username", person.name())));
        var steps = new VerificationSteps(signedUp.text());
        String verification = """
            {"id": "v1", "method": "%s", "state": "pending", "expiresAt": "2040-01-01T00:00:00Z", "instructions": %s}\
            """.formatted(method, instructions);
        Page page = person.page();
        page.route("**/v1/sessions", route -> answer(route, 202, """
            {"token": null, "sessionId": null, "expiresAt": null, "created": null, "user": null, "verification": %s}\
            """.formatted(verification)));
        page.route("**/v1/verifications/v1/session", steps::complete);
        return steps;
    }

    /** From now on the number is proven. */
    void prove() {
        proven.set(true);
    }

    private void complete(Route route) {
        String body = String.valueOf(route.request().postData());
        if (proven.get() || body.contains("481516")) {
            answer(route, 201, session);
        } else if (body.contains("code")) {
            answer(route, 422, "{\"type\": \"/problems/wrong-code\", \"attemptsLeft\": 4}");
        } else {
            answer(route, 409, "{\"type\": \"/problems/verification-pending\"}");
        }
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body));
    }
}
