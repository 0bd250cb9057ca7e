package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.verification.ServiceWithPeers.Message;
import app.partymode.users.verification.ServiceWithPeers.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts to two other users, told by their apps: what proves a number. */
class PeerMessageIT extends ServiceWithPeers {

    @Test
    void provesANewNumberByTheFirstTextThatArrives() {
        List<Person> peers = peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("peer-message");
        assertThat(chosen(asked)).containsExactlyInAnyOrderElementsOf(peers);
        Message message = messages(asked).getLast();
        String characters = message.text().replace("Party Mode ", "");
        assertThat(characters).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(message.sms()).isEqualTo("sms:" + message.to() + "?body=Party%20Mode%20" + characters);
        assertThat(api.get("/v1/verifications/" + id(asked), null).body())
                .isEqualTo(asked.body().at("/verification"));
        assertPending(asked);

        assertThat(report(chosen(asked).getLast(), number, "hi " + characters.toLowerCase() + "!")
                        .status())
                .isEqualTo(204);
        assertThat(state(asked)).isEqualTo("verified");
        Answer done = complete(asked);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean()).isTrue();
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(done.text("/user/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/me", done.text("/token")).text("/username")).isEqualTo("Ana");
    }

    @Test
    void takesBothTextsForARegisteredNumber() {
        peers(4);
        String number = number();
        String token = signedUp(number, "Ana").text("/token");
        Answer asked = api.signUp(number, "Ana on her new phone");
        deliver(number, messages(asked).getFirst());

        assertPending(asked);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(1);
        deliver(number, messages(asked).getLast());
        Answer done = complete(asked);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean(true)).isFalse();
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana on her new phone");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(2);
    }

    /**
     * A proof for a new number is not enough once a user has signed up with it, even if both ask at the same moment.
     */
    @Test
    void takesBothTextsForANumberThatIsRegisteredMeanwhile() {
        peers(2);
        String number = number();
        Answer strangers = api.signUp(number, "Evil");
        Answer own = api.signUp(number, "Ana");
        deliver(number, messages(strangers).getFirst());
        assertThat(state(strangers)).isEqualTo("verified");
        deliver(number, messages(own).getFirst());
        assertThat(complete(own).status()).isEqualTo(201);

        assertPending(strangers);
    }

    /** One peer who conspires must not learn by a suppression who has an account, nor take that away. */
    @Test
    void suppressesARegisteredNumberForBothTextsAtMost() {
        peers(4);
        String number = number();
        String token = signedUp(number, "Ana").text("/token");
        Answer asked = suppress("{\"phoneNumber\":\"" + number + "\"}");
        assertThat(asked.status()).isEqualTo(202);
        String proof = "{\"verificationId\":\"" + id(asked) + "\"}";
        deliver(number, messages(asked).getFirst());
        assertThat(suppress(proof).text("/type")).isEqualTo("/problems/verification-pending");
        deliver(number, messages(asked).getLast());
        assertThat(suppress(proof).text("/type")).isEqualTo("/problems/number-has-account");
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);

        String unregistered = number();
        Answer other = suppress("{\"phoneNumber\":\"" + unregistered + "\"}");
        deliver(unregistered, messages(other).getFirst());
        assertThat(suppress("{\"verificationId\":\"" + id(other) + "\"}").status())
                .isEqualTo(204);
    }

    /** Fixation: my texts prove my own verification, not the one that a stranger has begun for my number. */
    @Test
    void provesOneVerificationByItsOwnTexts() {
        peers(2);
        String number = number();
        Answer strangers = api.signUp(number, "Evil");
        Answer own = api.signUp(number, "Ana");
        messages(own).forEach(it -> deliver(number, it));

        assertPending(strangers);
        assertThat(complete(own).text("/user/username")).isEqualTo("Ana");
    }

    @Test
    void givesOneSessionForOneVerification() throws Exception {
        peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        messages(asked).forEach(it -> deliver(number, it));

        assertThat(atOnce(4, () -> complete(asked).status())).containsExactlyInAnyOrder(201, 410, 410, 410);
    }

    @Test
    void readsASenderAsThePeersPhoneShowsIt() {
        peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        report(
                chosen(asked).getFirst(),
                number.substring(3),
                messages(asked).getFirst().text());

        assertThat(complete(asked).status()).isEqualTo(201);
    }

    @Test
    void changesANumber() {
        peers(4);
        String old = number();
        String token = signedUp(old, "Ana").text("/token");
        String number = number();
        Answer change = change(token, number);

        assertThat(change.status()).isEqualTo(202);
        assertPending(change);
        deliver(number, messages(change).getFirst());
        assertThat(complete(change).status()).isEqualTo(201);
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(number);
    }

    @Test
    void tellsThatANumberIsTakenOnlyAfterBothTexts() {
        peers(6);
        String taken = number();
        signedUp(taken, "Ben");
        String token = signedUp(number(), "Ana").text("/token");
        Answer change = change(token, taken);
        deliver(taken, messages(change).getFirst());
        assertPending(change);
        deliver(taken, messages(change).getLast());

        assertThat(complete(change).text("/type")).isEqualTo("/problems/phone-number-taken");
    }

    private Answer suppress(String body) {
        return api.put("/v1/suppressions", null, body);
    }
}
