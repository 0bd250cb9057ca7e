package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import org.junit.jupiter.api.Test;

/** A proof counts for the purpose for which it was asked, and tells nothing to others. */
class SuppressionPurposeIT extends SuppressionService {

    /** A code that was obtained for a suppression gives no session, nor the other way round. */
    @Test
    void completesAVerificationForNothingButWhatItWasBegunFor() {
        String number = number();
        String suppression = ask("PUT", number).text("/verification/id");
        String code = code(number);
        assertProblem(complete(suppression, code), 404, "verification-not-found");
        assertProblem(prove("DELETE", suppression, code), 404, "verification-not-found");
        assertThat(suppressed()).doesNotContain(digits(number));
        assertThat(prove("PUT", suppression, code).status()).isEqualTo(204);

        String lifting = askAgain("DELETE", number).text("/verification/id");
        assertProblem(complete(lifting, code(number)), 404, "verification-not-found");
        assertProblem(prove("PUT", lifting, code(number)), 404, "verification-not-found");
        assertThat(suppressed()).contains(digits(number));

        String other = number();
        String login = api.signUp(other, "Ana").text("/verification/id");
        assertProblem(prove("PUT", login, code(other)), 404, "verification-not-found");
        assertThat(suppressed()).doesNotContain(digits(other));
        assertThat(complete(login, code(other)).status()).isEqualTo(201);
    }

    @Test
    void takesNoVerificationOfANumberChange() {
        String token = signedUp(number(), "Ana").text("/token");
        String number = number();
        String change = change(token, number).text("/verification/id");
        assertProblem(prove("PUT", change, code(number)), 404, "verification-not-found");
        assertThat(complete(change, code(number)).status()).isEqualTo(201);
    }

    @Test
    void revealsThatANumberHasAnAccountOnlyToItsHolder() {
        String known = number();
        String token = signedUp(known, "Ana").text("/token");
        Answer ofKnown = askAgain("PUT", known);
        Answer ofUnknown = ask("PUT", number());
        assertThat(shape(ofKnown)).isEqualTo(shape(ofUnknown));

        String id = ofKnown.text("/verification/id");
        assertProblem(prove("PUT", id, code(known)), 409, "number-has-account");
        assertThat(suppressed()).doesNotContain(digits(known));

        api.delete("/v1/me", token);
        assertThat(prove("PUT", id, null).status()).as("the proof still counts").isEqualTo(204);
        assertThat(suppressed()).contains(digits(known));
    }
}
