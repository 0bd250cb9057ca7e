package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import org.junit.jupiter.api.Test;

/** Another number, which a code proves. */
class NumberChangeIT extends CodeService {

    @Test
    void changesANumberOnceTheNewOneIsProven() {
        String old = number();
        String number = number();
        String token = signedUp(old, "Ana").text("/token");
        Answer asked = change(token, number);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().at("/user")).isEqualTo(api.get("/v1/me", token).body());
        assertThat(asked.text("/user/phoneNumber")).isEqualTo(old);
        Answer done = complete(asked.text("/verification/id"), code(number));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean(true)).isFalse();
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/me", done.text("/token")).text("/phoneNumber")).isEqualTo(number);
    }

    @Test
    void revealsThatANumberIsTakenOnlyToItsHolder() {
        String taken = number();
        signedUp(taken, "Ben");
        String token = signedUp(number(), "Ana").text("/token");
        Answer asked = afterTheWait(() -> change(token, taken));
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
}
