package app.partymode.users.suppression.web;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.partymode.phoneauth.number.PhoneNumber;
import app.partymode.users.Api.Answer;
import app.partymode.users.RunningService;
import app.partymode.users.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where every number is believed. */
class SuppressionsIT extends RunningService {

    private static final String PATH = "/v1/suppressions";

    @Autowired
    private Suppressions suppressions;

    @Test
    void suppressesAndLiftsAtOnce() {
        String number = number();
        assertThat(put(number).status()).isEqualTo(204);
        assertThat(put(number).status()).isEqualTo(204);
        assertThat(isSuppressed(number)).isTrue();

        assertThat(lift(number).status()).isEqualTo(204);
        assertThat(lift(number).status()).isEqualTo(204);
        assertThat(isSuppressed(number)).isFalse();
    }

    @Test
    void readsANumberAsAPersonWritesIt() {
        String number = number();
        String local = number.substring(3);
        String body = "{\"phoneNumber\":\"%s\",\"region\":\"ES\"}".formatted(local);
        assertThat(api.put(PATH, null, body).status()).isEqualTo(204);
        assertThat(isSuppressed(number)).isTrue();
    }

    @Test
    void refusesANumberThatHasAnAccount() {
        String number = number();
        String token = api.signUp(number, "Ana").text("/token");
        Answer refused = put(number);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/number-has-account");
        assertThat(isSuppressed(number)).isFalse();

        api.delete("/v1/me", token);
        assertThat(put(number).status()).isEqualTo(204);
    }

    @Test
    void yieldsToASignup() {
        String number = number();
        put(number);
        api.signUp(number, "Ana");
        await().until(() -> !isSuppressed(number));
    }

    @Test
    void knowsNoVerificationWhereThereIsNone() {
        Answer answer = api.put(PATH, null, "{\"verificationId\":\"" + "x".repeat(43) + "\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("/problems/verification-not-found");
    }

    @Test
    void tellsTheCallersLimit() {
        assertThat(put(number()).raw().headers().firstValue("RateLimit").orElseThrow())
                .contains("signup-per-address");
    }

    private Answer put(String number) {
        return api.put(PATH, null, body(number));
    }

    private Answer lift(String number) {
        return api.send("DELETE", PATH, null, body(number));
    }

    private static String body(String number) {
        return "{\"phoneNumber\":\"" + number + "\"}";
    }

    private boolean isSuppressed(String number) {
        return suppressions
                .find(new PhoneNumber(Long.parseLong(number.substring(1))))
                .isPresent();
    }
}
