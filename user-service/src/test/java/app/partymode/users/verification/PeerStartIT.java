package app.partymode.users.verification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.users.Databases;
import app.partymode.users.Service;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What peer-message needs to start. */
class PeerStartIT {

    private static final Databases DATABASES = Databases.next();

    @Test
    void doesNotStartWithoutTheSecretOfTheServices() {
        assertRefused("user-service.contacts.secret", "too short", "INTERNAL_SECRET");
    }

    @Test
    void doesNotStartWithASeedThatIsNoNumber() {
        assertRefused("user-service.peers.seeds", "600111222", "seeds");
    }

    @Test
    void doesNotStartWithAMessageWithoutTheText() {
        assertRefused("phone-auth.verification.peer.text", "hello", "peer.text");
    }

    private static void assertRefused(String setting, String value, String named) {
        var settings = new HashMap<>(Map.of(
                "phone-auth.verification.method",
                "peer-message",
                "phone-auth.verification.secret",
                VerifyingService.SECRET,
                "user-service.contacts.url",
                "http://127.0.0.1:9",
                "user-service.contacts.secret",
                ServiceWithPeers.INTERNAL_SECRET));
        settings.put(setting, value);

        assertThatThrownBy(() -> Service.start(DATABASES, settings)).rootCause().hasMessageContaining(named);
    }
}
