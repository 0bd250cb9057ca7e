package app.partymode.users.verification;

import static app.partymode.users.Api.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.users.Api.Answer;
import app.partymode.users.verification.PeerTown.Person;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What peer-message needs to start, and the limits as they are shipped. */
class PeerStartIT {

    private static Map<String, String> settings(String... more) {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    @Test
    void doesNotStartWithoutTheSecretOfTheServices() {
        assertThatThrownBy(() -> new PeerTown(settings("user-service.contacts.secret", "too short")))
                .rootCause()
                .hasMessageContaining("INTERNAL_SECRET");
    }

    @Test
    void doesNotStartWithASeedThatIsNoNumber() {
        assertThatThrownBy(() -> new PeerTown(settings("user-service.peers.seeds", "600111222")))
                .rootCause()
                .hasMessageContaining("seeds");
    }

    @Test
    void doesNotStartWithAMessageWithoutTheText() {
        assertThatThrownBy(() -> new PeerTown(settings("phone-auth.verification.peer.text", "hello")))
                .rootCause()
                .hasMessageContaining("peer.text");
    }

    @Test
    void limitsReportsAndHowOftenSomebodyIsAsked() throws IOException {
        try (var town = new PeerTown(settings(
                "limits.of.peer-asked-per-user.tokens", "10",
                "limits.of.peer-choice-per-address.tokens", "12",
                "user-service.peers.seeds", ""))) {
            Person peer = town.peers(2).getFirst();
            for (int i = 0; i < 10; i++) {
                assertThat(town.api.signUp(number(), "Ana").status()).isEqualTo(202);
            }
            assertThat(town.api.signUp(number(), "Ana").text("/type")).isEqualTo("/problems/verification-unavailable");
            town.peers(2);
            assertThat(town.api.signUp(number(), "Ana").status()).isEqualTo(202);
            assertThat(town.api.signUp(number(), "Ana").status()).isEqualTo(429);
            List<Integer> reports = IntStream.range(0, 61)
                    .mapToObj(_ -> town.report(peer, peer.number(), "hello"))
                    .map(Answer::status)
                    .toList();
            assertThat(reports.subList(0, 60)).containsOnly(204);
            assertThat(reports.getLast()).isEqualTo(429);
        }
    }
}
