package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Codes of our own, sent through a gateway. */
@ExtendWith(OutputCaptureExtension.class)
class CodeIT extends CodeService {

    @Test
    void provesANumberByTheCodeThatWasSentToIt() {
        String number = number();
        Answer asked = api.signUp(number, "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(List.of("token", "sessionId", "expiresAt", "created", "user"))
                .allMatch(member -> asked.body().at("/" + member).isNull());
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
        assertThat(done.body().at("/verification").isNull()).isTrue();
        assertThat(api.get("/v1/me", done.text("/token")).text("/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/verifications/" + id, null).text("/state")).isEqualTo("verified");
    }

    @Test
    void sendsTheCodeAsTheGatewayTakesIt() {
        String number = number();
        api.signUp(number, "Ana");

        var request = GATEWAY.last(number.substring(1));
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri().getRawQuery()).isEqualTo("to=%2B" + number.substring(1));
        assertThat(request.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("authorization", "Bearer of-the-gateway");
        assertThat(request.body()).matches("\\{\"text\":\"\\\\\"Hi\\\\\", your code is \\d{6}\\.\"}");
    }

    @Test
    void waitsLongerBeforeEachMessageToANumber() {
        String number = number();
        api.signUp(number, "Ana");
        clock.add(RESEND_AFTER.minusSeconds(1));
        Answer soon = api.signUp(number, "Ana");

        assertProblem(soon, 429, "too-many-requests");
        assertThat(retryAfter(soon)).hasSeconds(1);
        clock.add(Duration.ofSeconds(1));
        assertThat(api.signUp(number, "Ana").status()).isEqualTo(202);
        assertThat(retryAfter(api.signUp(number, "Ana"))).isEqualTo(RESEND_AFTER.multipliedBy(2));
    }

    @Test
    void losesNothingWhileTheGatewayIsDown() {
        String number = number();
        GATEWAY.answer(_ -> new ProviderStub.Answer(500, number));
        Answer down = api.signUp(number, "Ana");

        assertProblem(down, 503, "service-unavailable");
        assertThat(retryAfter(down)).hasSeconds(5);
        GATEWAY.answer(_ -> new ProviderStub.Answer(200, ""));
        assertThat(signedUp(number, "Ana").status()).isEqualTo(201);
    }

    @Test
    void leavesThreadsToOthersWhileTheGatewayIsSilent() throws Exception {
        assertNoMoreWaitsThanMay(GATEWAY);
    }

    @Test
    void letsReviewersInWithoutAMessage() {
        int before = GATEWAY.requests().size();
        String id = api.signUp("+34600999888", "Reviewer").text("/verification/id");

        assertThat(GATEWAY.requests()).hasSize(before);
        assertProblem(complete(id, "424243"), 422, "wrong-code");
        assertThat(complete(id, "424242").status()).isEqualTo(201);
    }

    @Test
    void keepsAndLogsNoCode(CapturedOutput log) {
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String id = asked.text("/verification/id");
        String code = code(number);

        String digits = number.substring(1);
        assertThat(stored()).contains(digits).doesNotContain(id).doesNotContainPattern("\\b" + code + "\\b");
        complete(id, wrong(code));
        String token = complete(id, code).text("/token");
        api.delete("/v1/sessions?scope=all", token);
        assertThat(stored()).doesNotContain(token).doesNotContain(digits);
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
}
