package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.number;
import static app.partymode.contacts.contract.Town.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.matching.Match;
import app.partymode.contacts.users.PartyStatus;
import app.partymode.contacts.users.Visibility;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.matching.Matches} promises. */
public interface MatchesContract extends PortContract {

    @Test
    default void matchesNobodyForAnEmptyAddressBook() {
        Town town = town();
        town.signUp(1, 2);
        assertThat(town.matches(1)).isEmpty();
    }

    @Test
    default void matchesRegisteredContactsInAscendingOrder() {
        Town town = town();
        town.signUp(1, 9, 3, 5);
        town.upload(1, 9, 5, 4, 3);
        assertThat(town.matchedPeople(1)).containsExactly(3, 5, 9);
    }

    @Test
    default void tellsAllThatAMatchHas() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        var status = new PartyStatus(true, "on the roof 🎉", Town.NOON.plusSeconds(60), Town.NOON);
        town.party(2, status);
        assertThat(town.matches(1))
                .containsExactly(new Match(number(2), "name of 2", town.userId(2), "user 2", false, true, status));
    }

    @Test
    default void completesAMatchWhoeverComesLast() {
        Town town = town();
        town.upload(1, 2);
        town.signUp(2);
        town.signUp(1);
        town.upload(2, 1);
        assertThat(town.matches(1)).singleElement().matches(Match::reciprocal);
        assertThat(town.matches(2)).singleElement().matches(Match::reciprocal);
    }

    @Test
    default void isReciprocalOnlyIfTheOtherHasTheReaderToo() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        town.upload(2, 1);
        town.upload(3, 2);
        assertThat(town.matches(1)).extracting(Match::reciprocal).containsExactly(true, false);
        town.upload(2);
        assertThat(town.matches(1)).extracting(Match::reciprocal).containsExactly(false, false);
    }

    @Test
    default void hidesThoseWhoAreDiscoverableByNobody() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        town.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        assertThat(town.matches(1)).isEmpty();
        assertThat(town.matchedPeople(2)).containsExactly(1);
    }

    @Test
    default void showsThoseDiscoverableByContactsOnlyToTheirContacts() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(2, 3);
        town.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        assertThat(town.matches(1)).isEmpty();
        assertThat(town.matchedPeople(3)).containsExactly(2);
    }

    @Test
    default void showsThePartyStatusToThoseWhomTheUserLets() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(2, 3);
        town.party(2, partying("hi"));
        assertThat(town.matches(1)).extracting(Match::partyStatus).containsExactly((PartyStatus) null);
        assertThat(town.matches(3)).extracting(Match::partyStatus).containsExactly(partying("hi"));
        town.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(town.matches(1)).extracting(Match::partyStatus).containsExactly(partying("hi"));
        town.privacy(2, Visibility.EVERYONE, Visibility.NOBODY);
        assertThat(town.matches(3)).extracting(Match::partyStatus).containsExactly((PartyStatus) null);
    }

    @Test
    default void hidesBothFromEachOtherWhoeverBlocks() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        town.block(1, 2);
        assertThat(town.matches(1)).isEmpty();
        assertThat(town.matches(2)).isEmpty();
        town.block(1);
        assertThat(town.matchedPeople(1)).containsExactly(2);
        assertThat(town.matchedPeople(2)).containsExactly(1);
    }

    @Test
    default void forgetsThoseWhoLeft() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.delete(2);
        assertThat(town.matches(1)).isEmpty();
        assertThat(town.book(1)).containsExactly(2);
    }
}
