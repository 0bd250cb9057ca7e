package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Numbers of people without an account, proven by a code. */
@ExtendWith(OutputCaptureExtension.class)
class SuppressionIT extends SuppressionService {

    @Test
    void suppressesANumberOnceItIsProven() {
        String number = number();
        Answer asked = ask("PUT", number);
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("code");
        String id = asked.text("/verification/id");
        assertProblem(prove("PUT", id, null), 409, "verification-pending");
        assertThat(suppressed()).doesNotContain(digits(number));

        assertThat(prove("PUT", id, code(number)).status()).isEqualTo(204);
        assertThat(suppressed()).contains(digits(number));
        assertThat(api.get("/v1/verifications/" + id, null).text("/state")).isEqualTo("verified");
    }

    @Test
    void liftsItByTheSameProof() {
        String number = number();
        suppress(number);
        assertThat(suppress(number).status()).as("again").isEqualTo(204);

        Answer asked = askAgain("DELETE", number);
        assertThat(suppressed()).contains(digits(number));
        assertThat(prove("DELETE", asked.text("/verification/id"), code(number)).status())
                .isEqualTo(204);

        awaitForgotten(number);
    }

    @Test
    void suppressesNothingWithoutAProof() {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        for (int left = 4; left >= 0; left--) {
            Answer wrong = prove("PUT", id, wrong(code(number)));
            assertProblem(wrong, 422, "wrong-code");
            assertThat(wrong.body().at("/attemptsLeft").asInt(-1)).isEqualTo(left);
        }
        assertProblem(prove("PUT", id, code(number)), 410, "verification-expired");
        assertThat(suppressed()).doesNotContain(digits(number));
    }

    @Test
    void countsGuessesThatAreMadeAtOnce() throws Exception {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        String wrong = wrong(code(number));
        try (var pool = Executors.newFixedThreadPool(20)) {
            Callable<Integer> guess = () -> prove("PUT", id, wrong).status();
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
        assertThat(prove("PUT", id, code).status()).isEqualTo(204);
        assertProblem(prove("PUT", id, code), 410, "verification-expired");
        assertProblem(prove("DELETE", id, code), 410, "verification-expired");
        assertProblem(prove("PUT", "x".repeat(43), code), 404, "verification-not-found");
    }

    @Test
    void yieldsToASignup() {
        String number = number();
        suppress(number);
        Answer asked = signUpAgain(number, "Ana");
        assertThat(suppressed()).contains(digits(number));
        assertThat(complete(asked.text("/verification/id"), code(number)).status())
                .isEqualTo(201);
        awaitForgotten(number);
    }

    @Test
    void yieldsToANumberChange() {
        String number = number();
        suppress(number);
        String token = signedUp(number(), "Ana").text("/token");
        Answer asked = afterTheWait(() -> change(token, number));
        assertThat(complete(asked.text("/verification/id"), code(number)).status())
                .isEqualTo(201);
        awaitForgotten(number);
    }

    @Test
    void keepsAndLogsNoCodeAndLogsNoNumber(CapturedOutput log) {
        String number = number();
        String id = ask("PUT", number).text("/verification/id");
        String code = code(number);
        prove("PUT", id, wrong(code));
        assertThat(prove("PUT", id, code).status()).isEqualTo(204);
        assertThat(stored()).doesNotContain(number.substring(1)).doesNotContain(id);
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
}
