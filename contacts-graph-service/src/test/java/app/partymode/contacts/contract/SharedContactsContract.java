package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.shared.SharedContacts} promises. */
public interface SharedContactsContract extends PortContract {

    private Town reciprocalPair() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 5, 6, 7);
        town.upload(2, 1, 6, 7, 8);
        return town;
    }

    @Test
    default void sharesTheNumbersInBothBooks() {
        assertThat(reciprocalPair().shared(1, 2)).containsExactly(6, 7);
    }

    @Test
    default void namesThemAsTheReaderDoes() {
        Town town = reciprocalPair();
        town.uploadContacts(
                2,
                List.of(new Contact(number(1), null), new Contact(number(6), "other"), new Contact(number(7), null)));
        var shared = matcher().shared();
        assertThat(shared.with(town.owner(1), Set.of(number(2))))
                .contains(List.of(new Contact(number(6), "name of 6"), new Contact(number(7), "name of 7")));
        assertThat(shared.with(town.owner(2), Set.of(number(1))))
                .contains(List.of(new Contact(number(6), "other"), new Contact(number(7), null)));
    }

    @Test
    default void sharesNothingWhereNothingIsInBoth() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 5);
        town.upload(2, 1, 6);
        assertThat(town.shared(1, 2)).isEmpty();
    }

    @Test
    default void refusesUnlessEachHasTheOther() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 5);
        town.upload(2, 5);
        town.upload(3, 1, 5);
        assertThat(town.shared(1, 2)).isNull();
        assertThat(town.shared(1, 3)).isNull();
        assertThat(town.shared(1, 5)).isNull();
        assertThat(town.shared(1, 1)).isNull();
        assertThat(town.shared(1, 99)).isNull();
    }

    @Test
    default void refusesSomebodyWhoHasAnAddressBookButIsNotRegistered() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2, 5);
        town.upload(2, 1, 5);
        assertThat(town.shared(1, 2)).isNull();
    }

    @Test
    default void refusesThoseWhomTheReaderMayNotDiscover() {
        Town town = reciprocalPair();
        town.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        assertThat(town.shared(1, 2)).isNull();
        town.privacy(2, Visibility.CONTACTS, Visibility.NOBODY);
        assertThat(town.shared(1, 2)).containsExactly(6, 7);
        town.block(2, 1);
        assertThat(town.shared(1, 2)).isNull();
        assertThat(town.shared(2, 1)).isNull();
    }

    @Test
    default void leavesOutThoseWhomTheReaderBlocked() {
        Town town = reciprocalPair();
        town.signUp(6);
        town.block(1, 6);
        assertThat(town.shared(1, 2)).containsExactly(7);
        assertThat(town.shared(2, 1)).containsExactly(6, 7);
    }

    @Test
    default void doesNotTellThatASharedContactBlockedTheReader() {
        Town town = reciprocalPair();
        town.signUp(6);
        town.block(6, 1);
        assertThat(town.shared(1, 2)).containsExactly(6, 7);
    }

    @Test
    default void sharesWithEveryOneOfSeveralPeople() {
        Town town = town();
        town.signUp(1, 2, 3, 4);
        town.upload(1, 2, 3, 4, 5, 6, 7, 8);
        town.upload(2, 1, 3, 5, 6, 7);
        town.upload(3, 1, 2, 6, 7, 8);
        town.upload(4, 7, 8);
        assertThat(town.shared(1, 2, 3)).containsExactly(6, 7);
        assertThat(town.shared(1, 3)).containsExactly(2, 6, 7, 8);
        assertThat(town.shared(1, 2, 4)).isNull();
        town.upload(4, 1, 7, 8);
        assertThat(town.shared(1, 2, 3, 4)).containsExactly(7);
    }
}
