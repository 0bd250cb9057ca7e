package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static app.partymode.contacts.contract.ContractFixture.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.matching.Matches} promises. */
public interface MatchesContract extends PortContract {

    @Test
    default void hasNoMatchesForAnEmptyAddressBook() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        assertThat(fixture.matches(1)).isEmpty();
    }

    @Test
    default void matchesRegisteredContactsInAscendingOrder() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 9, 3, 5);
        fixture.upload(1, 9, 5, 4, 3);
        assertThat(fixture.matchedPeople(1)).containsExactly(3, 5, 9);
    }

    @Test
    default void tellsAllThatAMatchHas() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        var status =
                new PartyStatus(true, "on the roof 🎉", ContractFixture.NOON.plusSeconds(60), ContractFixture.NOON);
        fixture.party(2, status);
        assertThat(fixture.matches(1))
                .containsExactly(new Match(number(2), "name of 2", fixture.userId(2), "user 2", false, true, status));
    }

    @Test
    default void completesAMatchInEitherOrderOfUploads() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2);
        fixture.signUp(2);
        fixture.signUp(1);
        fixture.upload(2, 1);
        assertThat(fixture.matches(1)).singleElement().matches(Match::reciprocal);
        assertThat(fixture.matches(2)).singleElement().matches(Match::reciprocal);
    }

    @Test
    default void isReciprocalOnlyIfTheOtherHasTheReaderToo() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1);
        fixture.upload(3, 2);
        assertThat(fixture.matches(1)).extracting(Match::reciprocal).containsExactly(true, false);
        fixture.upload(2);
        assertThat(fixture.matches(1)).extracting(Match::reciprocal).containsExactly(false, false);
    }

    @Test
    default void hidesUsersWhoAreDiscoverableByNobody() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        fixture.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.matchedPeople(2)).containsExactly(1);
    }

    @Test
    default void showsUsersDiscoverableByContactsOnlyToTheirContacts() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        fixture.upload(2, 3);
        fixture.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.matchedPeople(3)).containsExactly(2);
    }

    @Test
    default void showsThePartyStatusAccordingToItsVisibility() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        fixture.upload(2, 3);
        fixture.party(2, partying("hi"));
        assertThat(fixture.matches(1)).extracting(Match::partyStatus).containsExactly((PartyStatus) null);
        assertThat(fixture.matches(3)).extracting(Match::partyStatus).containsExactly(partying("hi"));
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(fixture.matches(1)).extracting(Match::partyStatus).containsExactly(partying("hi"));
        fixture.privacy(2, Visibility.EVERYONE, Visibility.NOBODY);
        assertThat(fixture.matches(3)).extracting(Match::partyStatus).containsExactly((PartyStatus) null);
    }

    @Test
    default void hidesBothFromEachOtherInEitherDirectionOfABlock() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        fixture.block(1, 2);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.matches(2)).isEmpty();
        fixture.block(1);
        assertThat(fixture.matchedPeople(1)).containsExactly(2);
        assertThat(fixture.matchedPeople(2)).containsExactly(1);
    }

    @Test
    default void forgetsUsersWhoLeft() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.delete(2);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.book(1)).containsExactly(2);
    }
}
