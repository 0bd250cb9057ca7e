package app.partymode.users.events;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.users.identity.PartyStatus;
import app.partymode.users.identity.User;
import app.partymode.users.partystatus.PartyStatuses;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a status asks of MongoDB. */
class StatusCommandsIT extends RelayRounds {

    @Test
    void readsTheUserOnceAndWritesOnceUnlessAStatusIsOver() {
        String id = add("Ana").id();
        try (var counted = new CountedStores(this, mongo, redis, FULL)) {
            var statuses = counted.bean(PartyStatuses.class);

            assertThat(counted.commandsOf(() -> statuses.start(id, true, "one", null)))
                    .containsExactly("find", "update");
            assertThat(counted.commandsOf(() ->
                            statuses.start(id, true, "two", clock.instant().plusSeconds(60))))
                    .containsExactly("find", "update");
            clock.add(Duration.ofMinutes(2));
            assertThat(counted.commandsOf(() -> statuses.start(id, false, "three", null)))
                    .containsExactly("find", "update", "find", "update");
        }
        assertThat(users.find(id).map(User::partyStatus).map(PartyStatus::message))
                .contains("three");
        relay.run();
        List<String> told = events().stream()
                .map(it -> it.at("/partyStatus/message").asString("none"))
                .toList();
        assertThat(told).containsExactly("none", "one", "two", "none", "three");
    }
}
