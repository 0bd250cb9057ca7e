package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.phoneauth.verification.KeyedDigest;
import app.partymode.users.Api.Answer;
import app.partymode.users.verification.ServiceWithPeers.Message;
import app.partymode.users.verification.ServiceWithPeers.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Texts to two other users: what proves nothing, and what no user learns. */
@ExtendWith(OutputCaptureExtension.class)
class PeerAttackIT extends ServiceWithPeers {

    @Test
    void takesNothingFromALyingPeer() {
        List<Person> peers = peers(4);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        List<Person> chosen = chosen(asked);
        Message first = messages(asked).getFirst();
        Message second = messages(asked).getLast();
        Answer own = api.signUp(number(), "Evil");

        Person other =
                peers.stream().filter(it -> !chosen.contains(it)).findFirst().orElseThrow();
        assertThat(List.of(
                        report(chosen.getFirst(), number, "Party Mode 00000-00000"),
                        report(chosen.getFirst(), number, second.text()),
                        report(chosen.getFirst(), number(), first.text()),
                        report(
                                chosen.getFirst(),
                                number,
                                messages(own).getFirst().text()),
                        report(other, number, first.text()),
                        report(chosen.getFirst(), number, "hello")))
                .allMatch(it -> it.status() == 204 && it.raw().body().isEmpty());
        assertPending(asked);
    }

    @Test
    void countsOnePeerOnce() throws Exception {
        peers(4);
        String number = number();
        signedUp(number, "Ana");
        Answer asked = api.signUp(number, "Evil");
        Person liar = chosen(asked).getFirst();
        String text = messages(asked).getFirst().text();

        assertThat(atOnce(8, () -> report(liar, number, text).status())).containsOnly(204);
        report(liar, number, messages(asked).getLast().text());
        assertPending(asked);
    }

    @Test
    void getsNothingFromAReportThatIsReplayed() {
        peers(4);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        messages(asked).forEach(it -> deliver(number, it));
        String token = complete(asked).text("/token");

        Answer again = api.signUp(number, "Evil");
        messages(asked).forEach(it -> deliver(number, it));
        assertThat(complete(asked).status()).isEqualTo(410);
        assertPending(again);
        assertThat(api.get("/v1/me", token).text("/username")).isEqualTo("Ana");
    }

    @Test
    void answersAlikeForKnownAndUnknownNumbers() {
        peers(6);
        String known = number();
        signedUp(known, "Ana");

        assertThat(shape(api.signUp(known, "Evil"))).isEqualTo(shape(api.signUp(number(), "Evil")));
    }

    @Test
    void tellsAPeerNothing() {
        peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        Answer right = deliver(number, messages(asked).getFirst());
        Answer again = deliver(number, messages(asked).getFirst());
        Answer wrong = report(chosen(asked).getLast(), number, "Party Mode 00000-00000");

        assertThat(shape(right)).isEqualTo(shape(again)).isEqualTo(shape(wrong));
    }

    @Test
    void takesReportsOfPeersOnly() {
        peers(2);
        Answer asked = api.signUp(number(), "Ana");
        String body = "{\"sender\":\"+34600111222\",\"text\":\"%s\"}"
                .formatted(messages(asked).getFirst().text());

        assertThat(api.post("/v1/verifications/peer-reports", null, body).status())
                .isEqualTo(401);
        assertThat(api.post("/v1/verifications/peer-reports", id(asked), body).status())
                .isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithAReport() {
        Person peer = peer();
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
    void keepsAndLogsNoText(CapturedOutput log) {
        peers(2);
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        String characters = messages(asked).getFirst().text().replace("Party Mode ", "");

        assertThat(stored()).contains(number.substring(1));
        assertThat(stored()).doesNotContain(characters, characters.replace("-", ""), id(asked));
        report(chosen(asked).getFirst(), number, "Party Mode 00000-00000");
        deliver(number, messages(asked).getFirst());
        String token = complete(asked).text("/token");
        api.delete("/v1/sessions?scope=all", token);
        assertThat(stored()).doesNotContain(number.substring(1), token);
        assertThat(verification(asked))
                .doesNotContain(chosen(asked).getFirst().number().substring(1));
        assertThat(log.getAll()).doesNotContain(characters, number.substring(1), id(asked));
        chosen(asked)
                .forEach(it ->
                        assertThat(log.getAll()).doesNotContain(it.number().substring(1), it.token()));
    }

    /** What is kept of a verification itself. */
    private String verification(Answer asked) {
        String name = bean(KeyedDigest.class).of("id", id(asked));
        return stored().lines()
                .filter(it -> it.contains("verifications:" + name))
                .findFirst()
                .orElseThrow();
    }
}
