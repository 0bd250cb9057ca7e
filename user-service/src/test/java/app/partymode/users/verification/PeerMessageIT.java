package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static app.partymode.users.verification.PeerTown.id;
import static app.partymode.users.verification.PeerTown.messages;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.users.Api;
import app.partymode.users.Api.Answer;
import app.partymode.users.verification.PeerTown.Message;
import app.partymode.users.verification.PeerTown.Person;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Texts to two other users, told by their apps: what proves a number, and what does not. */
@ExtendWith(OutputCaptureExtension.class)
class PeerMessageIT {

    private static PeerTown town;

    private final Api api = town.api;

    @BeforeAll
    static void start() throws IOException {
        town = new PeerTown(Map.of("limits.of.peer-choice-per-number.tokens", "1000000"));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void empty() {
        town.empty();
    }

    @Test
    void provesANewNumberByTheFirstTextThatArrives() {
        List<Person> peers = town.peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("/verification/method")).isEqualTo("peer-message");
        assertThat(town.chosen(asked)).containsExactlyInAnyOrderElementsOf(peers);
        Message message = messages(asked).getLast();
        String characters = message.text().replace("Party Mode ", "");
        assertThat(characters).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(message.sms()).isEqualTo("sms:" + message.to() + "?body=Party%20Mode%20" + characters);
        assertThat(api.get("/v1/verifications/" + id(asked), null).body())
                .isEqualTo(asked.body().at("/verification"));
        assertPending(asked);

        assertThat(town.report(town.chosen(asked).getLast(), number, "hi " + characters.toLowerCase() + "!")
                        .status())
                .isEqualTo(204);
        assertThat(town.state(asked)).isEqualTo("verified");
        Answer done = town.complete(asked);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean()).isTrue();
        assertThat(done.body().at("/user/verified").asBoolean()).isTrue();
        assertThat(done.text("/user/phoneNumber")).isEqualTo(number);
        assertThat(api.get("/v1/me", done.text("/token")).text("/username")).isEqualTo("Ana");
    }

    @Test
    void takesBothTextsForANumberThatSomebodyHas() {
        town.peers(4);
        String number = number();
        String token = town.signedUp(number, "Ana").text("/token");
        Answer asked = api.signUp(number, "Ana on her new phone");
        town.deliver(number, messages(asked).getFirst());

        assertPending(asked);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(1);
        town.deliver(number, messages(asked).getLast());
        Answer done = town.complete(asked);
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().at("/created").asBoolean(true)).isFalse();
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana on her new phone");
        assertThat(api.get("/v1/sessions", token).body().at("/sessions")).hasSize(2);
    }

    /**
     * A proof for a new number is not enough once a user has signed up with it, even if both ask at the same moment.
     */
    @Test
    void takesBothTextsForANumberThatSomebodyHasGotMeanwhile() {
        town.peers(2);
        String number = number();
        Answer strangers = api.signUp(number, "Evil");
        Answer own = api.signUp(number, "Ana");
        town.deliver(number, messages(strangers).getFirst());
        assertThat(town.state(strangers)).isEqualTo("verified");
        town.deliver(number, messages(own).getFirst());
        assertThat(town.complete(own).status()).isEqualTo(201);

        assertPending(strangers);
    }

    /** One peer who conspires must not learn by a suppression who has an account, nor take that away. */
    @Test
    void suppressesANumberThatSomebodyHasForBothTextsAtMost() {
        town.peers(4);
        String number = number();
        String token = town.signedUp(number, "Ana").text("/token");
        Answer asked = suppress("{\"phoneNumber\":\"" + number + "\"}");
        assertThat(asked.status()).isEqualTo(202);
        String proof = "{\"verificationId\":\"" + id(asked) + "\"}";
        town.deliver(number, messages(asked).getFirst());
        assertThat(suppress(proof).text("/type")).isEqualTo("/problems/verification-pending");
        town.deliver(number, messages(asked).getLast());
        assertThat(suppress(proof).text("/type")).isEqualTo("/problems/number-has-account");
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);

        String nobodys = number();
        Answer other = suppress("{\"phoneNumber\":\"" + nobodys + "\"}");
        town.deliver(nobodys, messages(other).getFirst());
        assertThat(suppress("{\"verificationId\":\"" + id(other) + "\"}").status())
                .isEqualTo(204);
    }

    private Answer suppress(String body) {
        return api.put("/v1/suppressions", null, body);
    }

    @Test
    void takesNothingFromALyingPeer() {
        List<Person> peers = town.peers(4);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        List<Person> chosen = town.chosen(asked);
        Message first = messages(asked).getFirst();
        Message second = messages(asked).getLast();
        Answer own = api.signUp(number(), "Evil");

        Person other =
                peers.stream().filter(it -> !chosen.contains(it)).findFirst().orElseThrow();
        assertThat(List.of(
                        town.report(chosen.getFirst(), number, "Party Mode 00000-00000"),
                        town.report(chosen.getFirst(), number, second.text()),
                        town.report(chosen.getFirst(), number(), first.text()),
                        town.report(
                                chosen.getFirst(),
                                number,
                                messages(own).getFirst().text()),
                        town.report(other, number, first.text()),
                        town.report(chosen.getFirst(), number, "hello")))
                .allMatch(it -> it.status() == 204 && it.raw().body().isEmpty());
        assertPending(asked);
    }

    @Test
    void countsOnePeerOnce() throws Exception {
        town.peers(4);
        String number = number();
        town.signedUp(number, "Ana");
        Answer asked = api.signUp(number, "Evil");
        Person liar = town.chosen(asked).getFirst();
        String text = messages(asked).getFirst().text();

        assertThat(atOnce(8, () -> town.report(liar, number, text).status())).containsOnly(204);
        town.report(liar, number, messages(asked).getLast().text());
        assertPending(asked);
    }

    @Test
    void getsNothingFromAReportThatIsReplayed() {
        town.peers(4);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        messages(asked).forEach(it -> town.deliver(number, it));
        String token = town.complete(asked).text("/token");

        Answer again = api.signUp(number, "Evil");
        messages(asked).forEach(it -> town.deliver(number, it));
        assertThat(town.complete(asked).status()).isEqualTo(410);
        assertPending(again);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
    }

    /** Fixation: my texts prove my own verification, not the one that a stranger has begun for my number. */
    @Test
    void provesOneVerificationByItsOwnTexts() {
        town.peers(2);
        String number = number();
        Answer strangers = api.signUp(number, "Evil");
        Answer own = api.signUp(number, "Ana");
        messages(own).forEach(it -> town.deliver(number, it));

        assertPending(strangers);
        assertThat(town.complete(own).text("/user/username")).isEqualTo("Ana");
    }

    @Test
    void givesOneSessionForOneVerification() throws Exception {
        town.peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        messages(asked).forEach(it -> town.deliver(number, it));

        assertThat(atOnce(4, () -> town.complete(asked).status())).containsExactlyInAnyOrder(201, 410, 410, 410);
    }

    @Test
    void answersAlikeForKnownAndUnknownNumbers() {
        town.peers(6);
        String known = number();
        town.signedUp(known, "Ana");

        assertThat(shape(api.signUp(known, "Evil"))).isEqualTo(shape(api.signUp(number(), "Evil")));
    }

    @Test
    void tellsAPeerNothing() {
        town.peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        Answer right = town.deliver(number, messages(asked).getFirst());
        Answer again = town.deliver(number, messages(asked).getFirst());
        Answer wrong = town.report(town.chosen(asked).getLast(), number, "Party Mode 00000-00000");

        assertThat(shape(right)).isEqualTo(shape(again)).isEqualTo(shape(wrong));
    }

    @Test
    void takesReportsOfPeersOnly() {
        town.peers(2);
        Answer asked = api.signUp(number(), "Ana");
        String body = "{\"sender\":\"+34600111222\",\"text\":\"%s\"}"
                .formatted(messages(asked).getFirst().text());

        assertThat(api.post("/v1/verifications/peer-reports", null, body).status())
                .isEqualTo(401);
        assertThat(api.post("/v1/verifications/peer-reports", id(asked), body).status())
                .isEqualTo(401);
    }

    @Test
    void readsASenderAsThePeersPhoneShowsIt() {
        town.peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        town.report(
                town.chosen(asked).getFirst(),
                number.substring(3),
                messages(asked).getFirst().text());

        assertThat(town.complete(asked).status()).isEqualTo(201);
    }

    @Test
    void saysWhatIsWrongWithAReport() {
        Person peer = town.peer();
        String long_ = "x".repeat(2_001);
        for (String body : new String[] {
            "{}",
            "{\"sender\":\"PartyMode\",\"text\":\"x\"}",
            "{\"sender\":\"+34600111222\",\"text\":\" \"}",
            "{\"sender\":\"+34600111222\",\"text\":{}}",
            "{\"sender\":\"+34600111222\",\"text\":\"" + long_ + "\"}",
            "{\"sender\":\"600111222\",\"region\":\"XX\",\"text\":\"x\"}"
        }) {
            assertThat(api.post("/v1/verifications/peer-reports", peer.token(), body)
                            .status())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isEqualTo(400);
        }
    }

    @Test
    void changesANumber() {
        town.peers(4);
        String old = number();
        String token = town.signedUp(old, "Ana").text("/token");
        String number = number();
        Answer change = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(number));

        assertThat(change.status()).isEqualTo(202);
        assertPending(change);
        town.deliver(number, messages(change).getFirst());
        assertThat(town.complete(change).status()).isEqualTo(201);
        assertThat(api.get("/v1/me", token).text("/phoneNumber")).isEqualTo(number);
    }

    @Test
    void tellsThatANumberIsTakenOnlyAfterBothTexts() {
        town.peers(6);
        String taken = number();
        town.signedUp(taken, "Ben");
        String token = town.signedUp(number(), "Ana").text("/token");
        Answer change = api.post("/v1/me/phone-number", token, "{\"phoneNumber\":\"%s\"}".formatted(taken));
        town.deliver(taken, messages(change).getFirst());
        assertPending(change);
        town.deliver(taken, messages(change).getLast());

        assertThat(town.complete(change).text("/type")).isEqualTo("/problems/phone-number-taken");
    }

    @Test
    void keepsAndLogsNoText(CapturedOutput log) {
        town.peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String characters = messages(asked).getFirst().text().replace("Party Mode ", "");

        assertThat(stored()).contains(number.substring(1));
        assertThat(stored()).doesNotContain(characters, characters.replace("-", ""), id(asked));
        town.report(town.chosen(asked).getFirst(), number, "Party Mode 00000-00000");
        town.deliver(number, messages(asked).getFirst());
        String token = town.complete(asked).text("/token");
        api.delete("/v1/sessions?scope=all", token);
        assertThat(stored()).doesNotContain(number.substring(1), token);
        assertThat(verification(asked))
                .doesNotContain(town.chosen(asked).getFirst().number().substring(1));
        assertThat(log.getAll()).doesNotContain(characters, number.substring(1), id(asked));
        town.chosen(asked)
                .forEach(it ->
                        assertThat(log.getAll()).doesNotContain(it.number().substring(1), it.token()));
    }

    /** What is kept of a verification itself. */
    private static String verification(Answer asked) {
        String name = town.service.get(KeyedDigest.class).of("id", id(asked));
        return stored().lines()
                .filter(it -> it.contains("verifications:" + name))
                .findFirst()
                .orElseThrow();
    }

    private static String stored() {
        return town.service.stored();
    }

    private void assertPending(Answer asked) {
        assertThat(town.state(asked)).isEqualTo("pending");
        Answer early = town.complete(asked);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/type")).isEqualTo("/problems/verification-pending");
    }

    /** What an observer can tell from an answer: everything but the values that always differ. */
    private static String shape(Answer answer) {
        return answer.status() + " " + answer.raw().headers().map().keySet() + " "
                + answer.body()
                        .toString()
                        .replaceAll("\"(id|expiresAt|requestId|instance|number|text|sms)\":\"[^\"]+\"", "\"$1\"");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(times)) {
            return pool.invokeAll(Collections.nCopies(times, call)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }
}
