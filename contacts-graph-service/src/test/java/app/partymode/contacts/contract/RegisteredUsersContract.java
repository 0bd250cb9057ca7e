package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
}
