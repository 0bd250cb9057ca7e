package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Numbers of people without an account, proven by a code. */
@ExtendWith(OutputCaptureExtension.class)
class SuppressionIT {

    private static final Pattern CODE = Pattern.compile("(\\d{6})");
    private static final String PATH = "/v1/suppressions";

    private static ProviderStub gateway;
    private static VerifiedService service;

    private final Api api = service.api();

    @BeforeAll
    static void start() throws IOException {
        gateway = new ProviderStub();
        service = new VerifiedService(
                "code",
                Map.of(
                        "code.gateway.url", gateway.url() + "/send?to={to}",
                        "code.gateway.body", "{\"text\":\"{text}\"}",
                        "resend-after", "1s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @Test
    void suppressesANumberOnceItIsProven() {
        String number = number();
        Answer asked = ask("PUT", number);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("code");
        String id = asked.text("/verification/id");
        assertProblem(complete("PUT", id, null), 409, "verification-pending");
        assertThat(service.suppressed()).doesNotContain(digits(number));

        assertThat(complete("PUT", id, code(number)).status()).isEqualTo(204);
        assertThat(service.suppressed()).contains(digits(number));
        assertThat(api.get("/v1/verifications/" + id, null).text("/state")).isEqualTo("verified");
    }

    @Test
    void liftsItByTheSameProof() {
        String number = number();
        suppress(number);
        assertThat(suppress(number).status()).as("again").isEqualTo(204);

        Answer asked = awaitAsked("DELETE", number);
        assertThat(service.suppressed()).contains(digits(number));
        assertThat(complete("DELETE", asked.text("/verification/id"), code(number))
                        .status())
                .isEqualTo(204);

        awaitForgotten(number);
    }

    @Test
    void suppressesNothingWithoutAProof() {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        for (int left = 4; left >= 0; left--) {
            Answer wrong = complete("PUT", id, wrong(code(number)));
            assertProblem(wrong, 422, "wrong-code");
            assertThat(wrong.body().at("/attemptsLeft").asInt(-1)).isEqualTo(left);
        }
        assertProblem(complete("PUT", id, code(number)), 410, "verification-expired");
        assertThat(service.suppressed()).doesNotContain(digits(number));
    }

    @Test
    void countsGuessesThatAreMadeAtOnce() throws Exception {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        String wrong = wrong(code(number));
        try (var pool = Executors.newFixedThreadPool(20)) {
            Callable<Integer> guess = () -> complete("PUT", id, wrong).status();
            List<Integer> answers = pool.invokeAll(Collections.nCopies(20, guess)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(Collections.frequency(answers, 422)).isEqualTo(5);
        }
    }

    @Test
    void takesAVerificationOnce() {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        String code = code(number);
        assertThat(complete("PUT", id, code).status()).isEqualTo(204);
        assertProblem(complete("PUT", id, code), 410, "verification-expired");
        assertProblem(complete("DELETE", id, code), 410, "verification-expired");
        assertProblem(complete("PUT", "x".repeat(43), code), 404, "verification-not-found");
    }

    /** A code that was obtained for a suppression gives no session, nor the other way round. */
    @Test
    void completesAVerificationForNothingButWhatItWasBegunFor() {
        String number = number();
        String suppression = ask("PUT", number).text("/verification/id");
        String code = code(number);
        assertProblem(session(suppression, code), 404, "verification-not-found");
        assertProblem(complete("DELETE", suppression, code), 404, "verification-not-found");
        assertThat(service.suppressed()).doesNotContain(digits(number));
        assertThat(complete("PUT", suppression, code).status()).isEqualTo(204);

        String lifting = awaitAsked("DELETE", number).text("/verification/id");
        assertProblem(session(lifting, code(number)), 404, "verification-not-found");
        assertProblem(complete("PUT", lifting, code(number)), 404, "verification-not-found");
        assertThat(service.suppressed()).contains(digits(number));

        String other = number();
        String login = api.signUp(other, "Ana").text("/verification/id");
        assertProblem(complete("PUT", login, code(other)), 404, "verification-not-found");
        assertThat(service.suppressed()).doesNotContain(digits(other));
        assertThat(session(login, code(other)).status()).isEqualTo(201);
    }

    @Test
    void takesNoVerificationOfANumberChange() {
        String token = signedUp(number()).text("/token");
        String number = number();
        String change = api.post("/v1/me/phone-number", token, body(number)).text("/verification/id");
        assertProblem(complete("PUT", change, code(number)), 404, "verification-not-found");
        assertThat(session(change, code(number)).status()).isEqualTo(201);
    }

    @Test
    void tellsThatANumberHasAnAccountOnlyToWhoeverHoldsIt() {
        String known = number();
        String token = signedUp(known).text("/token");
        Answer ofKnown = awaitAsked("PUT", known);
        Answer ofUnknown = ask("PUT", number());
        Answer signup = api.signUp(number(), "Evil");
        assertThat(shape(ofKnown)).isEqualTo(shape(ofUnknown)).isEqualTo(shape(signup));

        String id = ofKnown.text("/verification/id");
        assertProblem(complete("PUT", id, code(known)), 409, "number-has-account");
        assertThat(service.suppressed()).doesNotContain(digits(known));

        api.delete("/v1/me", token);
        assertThat(complete("PUT", id, null).status())
                .as("the proof still counts")
                .isEqualTo(204);
        assertThat(service.suppressed()).contains(digits(known));
    }

    @Test
    void yieldsToASignup() {
        String number = number();
        suppress(number);
        Answer asked =
                await().atMost(Duration.ofSeconds(10)).until(() -> api.signUp(number, "Ana"), it -> it.status() == 202);
        assertThat(service.suppressed()).contains(digits(number));
        assertThat(session(asked.text("/verification/id"), code(number)).status())
                .isEqualTo(201);
        awaitForgotten(number);
    }

    @Test
    void yieldsToANumberChange() {
        String number = number();
        suppress(number);
        String token = signedUp(number()).text("/token");
        Answer asked = await().atMost(Duration.ofSeconds(10))
                .until(() -> api.post("/v1/me/phone-number", token, body(number)), it -> it.status() == 202);
        assertThat(session(asked.text("/verification/id"), code(number)).status())
                .isEqualTo(201);
        awaitForgotten(number);
    }

    @Test
    void keepsAndLogsNoCodeAndLogsNoNumber(CapturedOutput log) {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        String code = code(number);
        complete("PUT", id, wrong(code));
        assertThat(complete("PUT", id, code).status()).isEqualTo(204);
        assertThat(service.stored()).doesNotContain(number.substring(1)).doesNotContain(id);
        assertThat(log.getAll())
                .doesNotContainPattern("\\b" + code + "\\b")
                .doesNotContain(number.substring(1))
                .doesNotContain(id);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        assertProblem(api.put(PATH, null, "{}"), 400, "invalid-request");
        Answer wrong = api.put(PATH, null, "{\"phoneNumber\":\"x\",\"region\":\"XX\"}");
        assertProblem(wrong, 400, "invalid-request");
        assertThat(wrong.body().at("/errors")).hasSize(2);
        assertProblem(api.put(PATH, null, "["), 400, "malformed-body");
        assertThat(api.delete(PATH, null).status()).isEqualTo(400);
        assertThat(api.put(PATH, "no-such-token", body(number())).status()).isIn(202, 401);
    }

    private Answer suppress(String number) {
        return complete("PUT", awaitAsked("PUT", number).text("/verification/id"), code(number));
    }

    private Answer signedUp(String number) {
        return session(api.signUp(number, "Ana").text("/verification/id"), code(number));
    }

    private Answer ask(String method, String number) {
        return api.send(method, PATH, null, body(number));
    }

    /** Asks until the wait for one more message to the number is over. */
    private Answer awaitAsked(String method, String number) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> ask(method, number), it -> it.status() == 202);
    }

    private void awaitForgotten(String number) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !service.suppressed().contains(digits(number)));
    }

    private Answer complete(String method, String id, String code) {
        String proof = code == null ? "" : ",\"code\":\"" + code + "\"";
        return api.send(method, PATH, null, "{\"verificationId\":\"" + id + "\"" + proof + "}");
    }

    private Answer session(String id, String code) {
        return api.post("/v1/verifications/" + id + "/session", null, "{\"code\":\"" + code + "\"}");
    }

    private static String body(String number) {
        return "{\"phoneNumber\":\"" + number + "\"}";
    }

    private static long digits(String number) {
        return Long.parseLong(number.substring(1));
    }

    private static String code(String number) {
        var matcher = CODE.matcher(gateway.last(number.substring(1)).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + slug);
    }

    /** What an observer can tell from an answer: everything but the values that always differ. */
    private static String shape(Answer answer) {
        return answer.status() + " " + answer.raw().headers().map().keySet() + " "
                + answer.body().toString().replaceAll("\"(id|expiresAt|requestId|instance)\":\"[^\"]{20,}\"", "\"$1\"");
    }
}
