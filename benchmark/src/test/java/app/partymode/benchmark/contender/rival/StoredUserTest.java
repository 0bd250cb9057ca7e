package app.partymode.benchmark.contender.rival;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.users.PartyStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoredUserTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void isTheSameAfterItWasBytes() {
        var without = new StoredUser("id", 34_600_000_000L, "Zoë", true, null);
        var with = new StoredUser("id", 34_600_000_000L, "Zoë", true, new PartyStatus(true, "come", null, NOW));
        assertThat(StoredUser.of(without.bytes())).isEqualTo(without);
        assertThat(StoredUser.of(with.bytes())).isEqualTo(with);
    }
}
