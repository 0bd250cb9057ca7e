package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import app.partymode.users.peers.PeerPool;
import app.partymode.users.verification.ServiceWithPeers.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How peers take part, and what their reports make of them. */
class PeerStandingIT extends ServiceWithPeers {

    @Test
    void suspendsAPeerThatReportsNonsense() {
        List<Person> others = peers(2);
        Person liar = peer();
        for (int i = 0; i < 5; i++) {
            report(liar, number(), "Party Mode 00000-0000" + i);
        }

        for (int i = 0; i < 5; i++) {
            assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        }
    }

    @Test
    void suspendsAPeerThatNeverReports() {
        peers(1);
        Person silent = peer();
        for (int i = 0; i < 5; i++) {
            String number = number();
            Answer asked = api.signUp(number, "Ana");
            messages(asked).stream()
                    .filter(it -> !it.to().equals(silent.number()))
                    .forEach(it -> deliver(number, it));
        }

        assertProblem(api.signUp(number(), "Ana"), 503, "verification-unavailable");
    }

    @Test
    void doesNotHoldItAgainstThePeersThatANewcomerSentNothing() {
        peers(2);
        for (int i = 0; i < 8; i++) {
            assertThat(api.signUp(number(), "Ana").status()).isEqualTo(202);
        }
    }

    @Test
    void raisesPeersWhoReportWhatTheyAreSent() {
        List<Person> peers = peers(2);
        for (int i = 0; i < 4; i++) {
            report(peers.getFirst(), number(), "Party Mode 00000-00000");
        }
        // Late by a while: after the newcomer has gone on.
        String number = number();
        Answer asked = api.signUp(number, "Ana");
        var sent = new ArrayList<>(messages(asked));
        sent.sort((one, other) -> one.to().equals(peers.getFirst().number()) ? -1 : 1);
        deliver(number, sent.getFirst());
        assertThat(complete(asked).status()).isEqualTo(201);
        deliver(number, sent.getLast());
        report(peers.getFirst(), number(), "Party Mode 00000-00000");

        assertThat(api.signUp(number(), "Ben").status()).isEqualTo(202);
    }

    @Test
    void forgetsAPeerWhoLeaves() {
        List<Person> others = peers(2);
        Person gone = peer();
        takePart(gone, false);
        api.delete("/v1/me", gone.token());

        assertThat(chosen(api.signUp(number(), "Ana"))).containsExactlyInAnyOrderElementsOf(others);
        assertThat(bean(PeerPool.class).standing(gone.id()).enabled()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        Person peer = peer();

        assertProblem(api.put("/v1/me/peer-verification", peer.token(), "{}"), 400, "invalid-request");
        assertProblem(api.put("/v1/me/peer-verification", peer.token(), "{\"enabled\":{}}"), 400, "malformed-body");
        assertThat(api.get("/v1/me/peer-verification", null).status()).isEqualTo(401);
    }
}
