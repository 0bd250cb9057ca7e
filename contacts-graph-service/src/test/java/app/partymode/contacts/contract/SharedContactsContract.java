package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.Contact;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.shared.SharedContacts} promises. */
public interface SharedContactsContract extends PortContract {

    private ContractFixture reciprocalPair() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 5, 6, 7);
        fixture.upload(2, 1, 6, 7, 8);
        return fixture;
    }

    @Test
    default void sharesTheNumbersInBothBooks() {
        assertThat(reciprocalPair().shared(1, 2)).containsExactly(6, 7);
    }

    @Test
    default void namesThemAsTheReaderDoes() {
        ContractFixture fixture = reciprocalPair();
        fixture.uploadContacts(
                2,
                List.of(new Contact(number(1), null), new Contact(number(6), "other"), new Contact(number(7), null)));
        var shared = matcher().shared();
        assertThat(shared.with(fixture.owner(1), Set.of(number(2))))
                .contains(List.of(new Contact(number(6), "name of 6"), new Contact(number(7), "name of 7")));
        assertThat(shared.with(fixture.owner(2), Set.of(number(1))))
                .contains(List.of(new Contact(number(6), "other"), new Contact(number(7), null)));
    }

    @Test
    default void sharesNothingWhereNothingIsInBoth() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 5);
        fixture.upload(2, 1, 6);
        assertThat(fixture.shared(1, 2)).isEmpty();
    }

    @Test
    default void refusesUnlessEachHasTheOther() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 5);
        fixture.upload(2, 5);
        fixture.upload(3, 1, 5);
        assertThat(fixture.shared(1, 2)).isNull();
        assertThat(fixture.shared(1, 3)).isNull();
        assertThat(fixture.shared(1, 5)).isNull();
        assertThat(fixture.shared(1, 1)).isNull();
        assertThat(fixture.shared(1, 99)).isNull();
    }

    @Test
    default void refusesAReaderWhoHasAnAddressBookButIsNotRegistered() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2, 5);
        fixture.upload(2, 1, 5);
        assertThat(fixture.shared(1, 2)).isNull();
    }

    @Test
    default void refusesUsersThatTheReaderMayNotDiscover() {
        ContractFixture fixture = reciprocalPair();
        fixture.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        assertThat(fixture.shared(1, 2)).isNull();
        fixture.privacy(2, Visibility.CONTACTS, Visibility.NOBODY);
        assertThat(fixture.shared(1, 2)).containsExactly(6, 7);
        fixture.block(2, 1);
        assertThat(fixture.shared(1, 2)).isNull();
        assertThat(fixture.shared(2, 1)).isNull();
    }

    @Test
    default void leavesOutUsersThatTheReaderBlocked() {
        ContractFixture fixture = reciprocalPair();
        fixture.signUp(6);
        fixture.block(1, 6);
        assertThat(fixture.shared(1, 2)).containsExactly(7);
        assertThat(fixture.shared(2, 1)).containsExactly(6, 7);
    }

    @Test
    default void doesNotRevealThatASharedContactBlockedTheReader() {
        ContractFixture fixture = reciprocalPair();
        fixture.signUp(6);
        fixture.block(6, 1);
        assertThat(fixture.shared(1, 2)).containsExactly(6, 7);
    }

    @Test
    default void sharesWithEveryOneOfSeveralPeople() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4);
        fixture.upload(1, 2, 3, 4, 5, 6, 7, 8);
        fixture.upload(2, 1, 3, 5, 6, 7);
        fixture.upload(3, 1, 2, 6, 7, 8);
        fixture.upload(4, 7, 8);
        assertThat(fixture.shared(1, 2, 3)).containsExactly(6, 7);
        assertThat(fixture.shared(1, 3)).containsExactly(2, 6, 7, 8);
        assertThat(fixture.shared(1, 2, 4)).isNull();
        fixture.upload(4, 1, 7, 8);
        assertThat(fixture.shared(1, 2, 3, 4)).containsExactly(7);
    }
}
