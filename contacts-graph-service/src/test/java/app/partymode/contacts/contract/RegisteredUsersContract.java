package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.users.RegisteredUsers} promises. */
public interface RegisteredUsersContract extends PortContract {

    @Test
    default void findsAUserById() {
        Town town = town();
        town.signUp(1);
        String id = town.userId(1);
        assertThat(matcher().users().find(id)).contains(town.profile(1));
        town.changeNumber(1, 9);
        assertThat(matcher().users().find(id)).contains(town.profile(9));
        town.delete(9);
        assertThat(matcher().users().find(id)).isEmpty();
    }
}
