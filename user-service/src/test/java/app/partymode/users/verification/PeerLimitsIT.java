package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.Api.Answer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits as they are shipped. */
class PeerLimitsIT extends ServiceWithPeers {

    @Test
    void limitsHowOftenAPeerIsAsked() {
        peers(2);
        assertThat(signUps(10)).containsOnly(202);
        assertProblem(api.signUp(number(), "Ana"), 503, "verification-unavailable");

        peers(2);
        assertThat(signUps(1)).containsOnly(202);
    }

    @Test
    void limitsHowOftenAnAddressIsGivenPeers() {
        peers(20);

        assertThat(signUps(50)).containsOnly(202);
        assertThat(signUps(1)).containsOnly(429);
    }

    @Test
    void limitsReports() {
        Person peer = peer();

        assertThat(reports(peer, 60)).containsOnly(204);
        assertThat(reports(peer, 1)).containsOnly(429);
    }

    private List<Integer> signUps(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> api.signUp(number(), "Ana"))
                .map(Answer::status)
                .toList();
    }

    private List<Integer> reports(Person peer, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> report(peer, peer.number(), "hello"))
                .map(Answer::status)
                .toList();
    }
}
