package app.partymode.contacts.acquaintance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.acquaintance.Acquaintances;
import app.partymode.contacts.acquaintance.InternalProperties;
import app.partymode.contacts.acquaintance.web.AcquaintancesController.Answer;
import app.partymode.contacts.acquaintance.web.AcquaintancesController.Question;
import app.partymode.httpapi.constraint.Constraints;
import app.partymode.phoneauth.number.PhoneNumber;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;

class AcquaintancesControllerTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Constraints CONSTRAINTS =
            new Constraints(Validation.buildDefaultValidatorFactory().getValidator());
    private static final Question QUESTION = new Question(List.of(34600000002L, 34600000003L), List.of(34600000001L));

    private static AcquaintancesController withSecret(String secret) {
        Acquaintances acquaintances = (candidates, people) ->
                people.equals(Set.of(new PhoneNumber(34600000001L))) ? Set.of(new PhoneNumber(34600000003L)) : Set.of();
        return new AcquaintancesController(acquaintances, new InternalProperties(secret), CONSTRAINTS);
    }

    private static HttpStatusCode status(String secret, String authorization) {
        return withSecret(secret).among(authorization, QUESTION).getStatusCode();
    }

    @Test
    void answersACallerWithTheSecret() {
        var answer = withSecret(SECRET).among("Bearer " + SECRET, QUESTION);
        assertThat(answer.getBody()).isEqualTo(new Answer(List.of(34600000003L)));
    }

    @Test
    void refusesOtherCallers() {
        assertThat(status(SECRET, "").value()).isEqualTo(401);
        assertThat(status(SECRET, "Bearer ").value()).isEqualTo(401);
        assertThat(status(SECRET, SECRET).value()).isEqualTo(401);
        assertThat(status(SECRET, "Bearer " + SECRET.substring(1)).value()).isEqualTo(401);
        assertThat(status(SECRET, "Bearer " + SECRET + "0").value()).isEqualTo(401);
    }

    @Test
    void isNotThereWithoutASecret() {
        assertThat(status("", "").value()).isEqualTo(404);
        assertThat(status("", "Bearer ").value()).isEqualTo(404);
    }

    @Test
    void doesNotStartWithASecretThatCanBeGuessed() {
        new InternalProperties("").check();
        new InternalProperties(SECRET).check();
        var guessable = new InternalProperties(SECRET.substring(1));
        assertThatThrownBy(guessable::check)
                .hasMessageContaining("INTERNAL_SECRET")
                .hasMessageNotContaining(SECRET.substring(1));
    }

    @Test
    void refusesWhatIsNoQuestion() {
        for (var question : List.of(
                new Question(null, List.of()),
                new Question(List.of(), null),
                new Question(List.of(1L), List.of()),
                new Question(Collections.singletonList(null), List.of()),
                new Question(Collections.nCopies(101, 34600000002L), List.of()))) {
            assertThatThrownBy(() -> withSecret(SECRET).among("Bearer " + SECRET, question))
                    .isInstanceOf(ConstraintViolationException.class);
        }
    }

    @Test
    void tellsNoNumberAndNoSecretToALog() {
        assertThat(QUESTION + " " + new Answer(List.of(34600000003L)) + new InternalProperties(SECRET))
                .doesNotContain("34600", SECRET);
    }
}
