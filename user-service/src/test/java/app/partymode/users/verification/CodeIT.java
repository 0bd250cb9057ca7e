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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Codes of our own, sent through a gateway. */
@ExtendWith(OutputCaptureExtension.class)
class CodeIT {

    private static final Pattern CODE = Pattern.compile("code is (\\d{6})");

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
                        "code.gateway.authorization", "Bearer of-the-gateway",
                        "code.gateway.text", "\"Hi\", your code is {code}.",
                        "code.test-numbers.34600999888", "424242",
                        "resend-after", "2s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.close();
    }

    @BeforeEach
    void up() {
        gateway.answer(request -> new ProviderStub.Answer(202, "{}"));
    }

    @Test
    void provesANumberByTheCodeThatWasSentToIt() {
        String number = number();
        Answer asked = api.signUp(number, "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("code");
        assertThat(asked.text("/verification/state")).isEqualTo("pending");
        assertThat(asked.text("/verification/instructions/length")).isEqualTo("6");
        assertThat(asked.text("/verification/id")).matches("[A-Za-z0-9_-]{43}");
        String id = asked.text("/verification/id");
        assertThat(api.get("/v1/verifications/" + id, null).body())
                .isEqualTo(asked.body().at("/verification"));
        assertProblem(complete(id, null), 409, "verification-pending");
        assertThat(api.post("/v1/verifications/" + id + "/session", null, null).status())
                .isEqualTo(409);

        Answer done = complete(id, code(number));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean()).isTrue();
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(done.text("/user/username")).isEqualTo("Ana");
        assertThat(api.get("/v1/me", done.text("/token")).text("/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/verifications/" + id, null).text("/state")).isEqualTo("verified");
    }

    @Test
    void sendsTheCodeAsTheGatewayTakesIt() {
        String number = number();
        api.signUp(number, "Ana");

        var request = gateway.last(number.substring(1));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri().getRawQuery()).isEqualTo("to=%2B" + number.substring(1));
        assertThat(request.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("authorization", "Bearer of-the-gateway");
        assertThat(request.body()).matches("\\{\"text\":\"\\\\\"Hi\\\\\", your code is \\d{6}\\.\"}");
    }

    @Test
    void changesNothingOfAUserBeforeTheNumberIsProven() {
        String number = number();
        String token = signedUp(number, "Ana").text("/token");
        Answer stranger = awaitAsked(number, "Evil");

        assertThat(complete(stranger.text("/verification/id"), "000000x").status())
                .isEqualTo(422);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(1);
    }

    @Test
    void letsNobodyGuessACode() {
        String number = number();
        String id = api.signUp(number, "Ana").text("/verification/id");

        for (int left = 4; left >= 0; left--) {
            Answer wrong = complete(id, wrong(code(number)));
            assertProblem(wrong, 422, "wrong-code");
            assertThat(wrong.body().at("/attemptsLeft").asInt(-1)).isEqualTo(left);
        }
        assertProblem(complete(id, code(number)), 410, "verification-expired");
    }

    @Test
    void countsGuessesThatAreMadeAtOnce() throws Exception {
        String number = number();
        String id = api.signUp(number, "Ana").text("/verification/id");
        String wrong = wrong(code(number));

        List<Integer> answers = atOnce(20, () -> complete(id, wrong).status());
        assertThat(answers).containsOnly(422, 410);
        assertThat(Collections.frequency(answers, 422)).isEqualTo(5);
    }

    @Test
    void givesOneSessionForOneVerification() throws Exception {
        String number = number();
        String id = api.signUp(number, "Ana").text("/verification/id");
        String code = code(number);

        List<Answer> answers = atOnce(4, () -> complete(id, code));
        Answer done =
                answers.stream().filter(it -> it.status() == 201).findFirst().orElseThrow();
        assertThat(answers).filteredOn(it -> it.status() != 201).hasSize(3).allMatch(it -> it.status() == 410);
        assertProblem(complete(id, code), 410, "verification-expired");
        assertThat(api.get("/v1/sessions", done.text("/token")).body().at("/sessions"))
                .hasSize(1);
    }

    /** Who has begun a verification of another's number gets nothing by the code that the other was sent for a later one. */
    @Test
    void takesACodeForItsOwnVerificationOnly() {
        String number = number();
        String strangers = api.signUp(number, "Evil").text("/verification/id");
        String strangersCode = code(number);
        String own = awaitAsked(number, "Ana").text("/verification/id");
        String code = code(number);

        if (!code.equals(strangersCode)) {
            assertProblem(complete(strangers, code), 422, "wrong-code");
        }
        assertThat(complete(own, code).text("/user/username")).isEqualTo("Ana");
    }

    @Test
    void answersAlikeForKnownAndUnknownNumbers() {
        String known = number();
        signedUp(known, "Ana");
        Answer ofKnown = awaitAsked(known, "Evil");
        Answer ofUnknown = api.signUp(number(), "Evil");

        assertThat(shape(ofKnown)).isEqualTo(shape(ofUnknown));
        String wrong = "12345";
        assertThat(shape(complete(ofKnown.text("/verification/id"), wrong)))
                .isEqualTo(shape(complete(ofUnknown.text("/verification/id"), wrong)));
    }

    @Test
    void waitsLongerBeforeEachMessageToANumber() {
        String number = number();
        api.signUp(number, "Ana");
        Answer soon = api.signUp(number, "Ana");

        assertProblem(soon, 429, "too-many-requests");
        assertThat(retryAfter(soon)).isBetween(1, 2);
        awaitAsked(number, "Ana");
        assertThat(retryAfter(api.signUp(number, "Ana"))).isBetween(3, 4);
    }

    @Test
    void losesNothingWhileTheGatewayIsDown() {
        String number = number();
        gateway.answer(request -> new ProviderStub.Answer(500, number));
        Answer down = api.signUp(number, "Ana");

        assertProblem(down, 503, "service-unavailable");
        assertThat(retryAfter(down)).isEqualTo(5);
        gateway.answer(request -> new ProviderStub.Answer(200, ""));
        assertThat(signedUp(number, "Ana").status()).isEqualTo(201);
    }

    @Test
    void letsReviewersInWithoutAMessage() {
        int before = gateway.requests().size();
        String id = api.signUp("+34600999888", "Reviewer").text("/verification/id");

        assertThat(gateway.requests()).hasSize(before);
        assertProblem(complete(id, "424243"), 422, "wrong-code");
        assertThat(complete(id, "424242").status()).isEqualTo(201);
    }

    @Test
    void changesANumberOnceTheNewOneIsProven() {
        String old = number();
        String number = number();
        String token = signedUp(old, "Ana").text("/token");
        Answer asked = change(token, number);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(old);
        Answer done = complete(asked.text("/verification/id"), code(number));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean(true)).isFalse();
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/me", done.text("/token")).text("/phoneNumber")).isEqualTo(number);
    }

    @Test
    void tellsThatANumberIsTakenOnlyToWhoeverHoldsIt() {
        String taken = number();
        signedUp(taken, "Ben");
        String token = signedUp(number(), "Ana").text("/token");
        Answer asked = awaitChange(token, taken);
        assertProblem(complete(asked.text("/verification/id"), code(taken)), 409, "phone-number-taken");
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isNotEqualTo(taken);
    }

    @Test
    void forgetsANumberChangeWhenTheSessionThatAskedIsRevoked() {
        String number = number();
        String token = signedUp(number(), "Ana").text("/token");
        String id = change(token, number).text("/verification/id");
        api.delete("/v1/sessions?scope=all", token);

        assertProblem(complete(id, code(number)), 410, "verification-expired");
    }

    @Test
    void keepsAndLogsNoCode(CapturedOutput log) {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String id = asked.text("/verification/id");
        String code = code(number);

        String digits = number.substring(1);
        assertThat(service.stored()).contains(digits).doesNotContain(id).doesNotContainPattern("\\b" + code + "\\b");
        complete(id, wrong(code));
        String token = complete(id, code).text("/token");
        api.delete("/v1/sessions?scope=all", token);
        assertThat(service.stored()).doesNotContain(token).doesNotContain(digits);
        assertThat(log.getAll())
                .doesNotContainPattern("\\b" + code + "\\b")
                .doesNotContain(digits)
                .doesNotContain(id)
                .doesNotContain(token);
    }

    @Test
    void takesNoStrangeCode() {
        String number = number();
        String id = api.signUp(number, "Ana").text("/verification/id");

        assertThat(api.post("/v1/verifications/" + id + "/session", null, "{\"code\":{}}")
                        .status())
                .isEqualTo(400);
        assertProblem(complete(id, "é".repeat(10_000)), 422, "wrong-code");
        assertProblem(complete("x".repeat(43), "123456"), 404, "verification-not-found");
        assertThat(complete(id, " " + code(number) + " ").status()).isEqualTo(201);
    }

    private Answer signedUp(String number, String name) {
        Answer asked = api.signUp(number, name);
        return complete(asked.text("/verification/id"), code(number));
    }

    /** Asks until the wait for one more message to the number is over. */
    private Answer awaitAsked(String number, String name) {
        return await().atMost(Duration.ofSeconds(10)).until(() -> api.signUp(number, name), it -> it.status() == 202);
    }

    private Answer awaitChange(String token, String number) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> change(token, number), it -> it.status() == 202);
    }

    private Answer change(String token, String number) {
        return api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(number));
    }

    private Answer complete(String id, String code) {
        String body = code == null ? "{}" : "{\"code\":\"%s\"}".formatted(code);
        return api.post("/v1/verifications/" + id + "/session", null, body);
    }

    private static String code(String number) {
        var matcher = CODE.matcher(gateway.last(number.substring(1)).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static int retryAfter(Answer answer) {
        return Integer.parseInt(answer.raw().headers().firstValue("Retry-After").orElseThrow());
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

    private static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool.invokeAll(Collections.nCopies(times, call)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }
}
