package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a caller achieves who guesses codes, or begins a verification of a number that another has. */
class CodeAttackIT extends CodeService {

    @Test
    void changesNothingOfAUserBeforeTheNumberIsProven() {
        String number = number();
        String token = signedUp(number, "Ana").text("/token");
        Answer stranger = signUpAgain(number, "Evil");

        assertThat(complete(stranger.text("/verification/id"), "000000x").status())
                .isEqualTo(422);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(1);
    }

    @Test
    void endsAfterTooManyGuessesOfACode() {
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
        String own = signUpAgain(number, "Ana").text("/verification/id");
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
        Answer ofKnown = signUpAgain(known, "Evil");
        Answer ofUnknown = api.signUp(number(), "Evil");

        assertThat(shape(ofKnown)).isEqualTo(shape(ofUnknown));
        String wrong = "12345";
        assertThat(shape(complete(ofKnown.text("/verification/id"), wrong)))
                .isEqualTo(shape(complete(ofUnknown.text("/verification/id"), wrong)));
    }
}
