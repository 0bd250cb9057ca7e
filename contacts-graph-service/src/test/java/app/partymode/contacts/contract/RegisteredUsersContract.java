package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.users.RegisteredUsers} promises. */
public interface RegisteredUsersContract extends PortContract {

    @Test
    default void findsAUserById() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        String id = fixture.userId(1);
        assertThat(matcher().users().find(id)).contains(fixture.profile(1));
        fixture.changeNumber(1, 9);
        assertThat(matcher().users().find(id)).contains(fixture.profile(9));
        fixture.delete(9);
        assertThat(matcher().users().find(id)).isEmpty();
    }

    @Test
    default void knowsWhenANumberWasProvenLast() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        assertThat(provenAt(fixture)).isNull();
        fixture.verify(1, NOON.plusSeconds(60));
        assertThat(provenAt(fixture)).isEqualTo(NOON.plusSeconds(60));
        long head = fixture.head();
        fixture.verify(1, NOON.plusSeconds(120));
        assertThat(provenAt(fixture)).isEqualTo(NOON.plusSeconds(120));
        assertThat(fixture.head())
                .as("others are told nothing of another proof")
                .isEqualTo(head);
        fixture.tellAsTheFirstVersion();
        fixture.rename(1, "other");
        assertThat(provenAt(fixture)).as("as an instance of before tells it").isEqualTo(NOON.plusSeconds(120));
    }

    private @Nullable Instant provenAt(ContractFixture fixture) {
        return matcher().users().find(fixture.userId(1)).orElseThrow().provenAt();
    }

    @Test
    default void findsTheIdsOfThoseWhoHaveNumbers() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.delete(3);
        assertThat(matcher().users().idsAt(List.of(number(1), number(2), number(3), number(4))))
                .containsExactlyInAnyOrder(fixture.userId(1), fixture.userId(2));
        assertThat(matcher().users().idsAt(List.of())).isEmpty();
    }
}
