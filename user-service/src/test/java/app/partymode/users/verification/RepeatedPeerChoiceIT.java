package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.users.Api.Answer;
import app.partymode.users.verification.ServiceWithPeers.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The peers of a number that signs up again and again. */
class RepeatedPeerChoiceIT extends ServiceWithPeers {

    @Test
    void keepsItsChoiceWhileItIsFresh() {
        peers(6);
        String number = number();
        Answer first = api.signUp(number, "Ana");

        for (int i = 0; i < 10; i++) {
            Answer again = api.signUp(number, "Ana");
            assertThat(chosen(again)).isEqualTo(chosen(first));
            assertThat(messages(again)).doesNotContainAnyElementsOf(messages(first));
        }
    }

    @Test
    void doesNotRepeatAPeerForTheSameNumber() {
        peers(6);
        String number = number();
        Set<Person> chosen = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            assertThat(chosen.addAll(chosen(api.signUp(number, "Ana")))).isTrue();
            forgetTheFreshChoice(number);
        }

        assertThat(chosen).hasSize(6);
    }

    @Test
    void limitsHowOftenPeersAreChosenForANumber() {
        peers(12);
        String number = number();
        for (int i = 0; i < 3; i++) {
            assertThat(api.signUp(number, "Ana").status()).isEqualTo(202);
            forgetTheFreshChoice(number);
        }

        Answer refused = api.signUp(number, "Ana");
        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void replacesAChoiceWhenAPeerStopsTakingPart() {
        peers(4);
        String number = number();
        List<Person> first = chosen(api.signUp(number, "Ana"));
        takePart(first.getFirst(), false);

        assertThat(chosen(api.signUp(number, "Ana"))).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    /** As if the lifetime of a verification had gone by. */
    private void forgetTheFreshChoice(String number) {
        String name = bean(KeyedDigest.class).of("peers", number, "");
        assertThat(redis.delete("user-service:peers:" + name)).isTrue();
    }
}
