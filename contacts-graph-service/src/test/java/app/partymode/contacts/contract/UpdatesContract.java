package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.NOON;
import static app.partymode.contacts.contract.Town.number;
import static app.partymode.contacts.contract.Town.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.users.Visibility;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.feed.Updates} promises. */
public interface UpdatesContract extends PortContract {

    @Test
    default void tellsAllThatHappensToAContact() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2);
        town.signUp(2);
        town.upload(2, 1);
        town.rename(2, "new name");
        town.party(2, partying("hi"));
        town.party(2, null);
        town.delete(2);
        assertThat(town.news(1, 0)).containsExactly("left 2");
        town.signUp(2);
        town.upload(2, 1);
        String id = town.userId(2);
        long head = town.head();
        town.rename(2, "new name");
        town.party(2, partying("hi"));
        town.party(2, null);
        assertThat(town.updates(1, head))
                .containsExactly(
                        new Update(head + 1, Update.Type.RENAMED, number(2), id, "new name", null, NOON),
                        new Update(head + 2, Update.Type.PARTY_STATUS, number(2), id, "new name", partying("hi"), NOON),
                        new Update(head + 3, Update.Type.PARTY_STATUS, number(2), id, "new name", null, NOON));
    }

    @Test
    default void tellsOfALeaverOnlyThoseWhoMightSeeThePersonBefore() {
        Town town = town();
        town.signUp(1, 2, 3, 4, 5);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(4, 2);
        town.upload(2, 1, 4);
        town.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        town.block(2, 4);
        long head = town.head();
        town.delete(2);
        town.upload(5, 2);
        assertThat(town.news(1, head)).containsExactly("left 2");
        assertThat(town.news(3, head)).isEmpty();
        assertThat(town.news(4, head)).isEmpty();
        assertThat(town.news(5, head)).isEmpty();
    }

    @Test
    default void tellsNothingOfThoseWhoAreNotContacts() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(2, 1);
        town.rename(2, "new name");
        assertThat(town.updates(1, 0)).isEmpty();
        town.upload(1, 2);
        assertThat(town.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    @Test
    default void tellsNothingOfThoseWhoHide() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1);
        town.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        town.rename(2, "while hidden");
        town.party(2, partying("hidden"));
        assertThat(town.updates(1, 0)).isEmpty();
        town.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(town.news(1, 0)).containsExactly("joined 2");
        town.block(2, 1);
        assertThat(town.updates(1, 0)).isEmpty();
        town.block(2);
        town.block(1, 2);
        assertThat(town.updates(1, 0)).isEmpty();
    }

    @Test
    default void keepsAStatusToThoseForWhomItWasMeant() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2);
        town.upload(3, 2);
        town.upload(2, 3);
        long head = town.head();
        town.party(2, partying("for my contacts"));
        town.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(town.updates(1, head)).isEmpty();
        assertThat(town.news(3, head)).containsExactly("party-status 2");
        town.party(2, partying("for everyone"));
        assertThat(town.news(1, head)).containsExactly("party-status 2");
        town.privacy(2, Visibility.EVERYONE, Visibility.NOBODY);
        assertThat(town.updates(1, head)).isEmpty();
        assertThat(town.updates(3, head)).isEmpty();
    }

    @Test
    default void followsANumberChange() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 3);
        town.upload(2, 1, 3, 4);
        long head = town.head();
        town.changeNumber(2, 3);
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 3");
        assertThat(town.matchedPeople(1)).containsExactly(3);
        assertThat(town.book(3)).containsExactly(1, 4);
        assertThat(town.matchedPeople(3)).containsExactly(1);
        assertThat(town.matches(1)).singleElement().matches(match -> match.reciprocal());
    }

    @Test
    default void tellsAReaderWhoseNumberChangedWhoHadLeftBefore() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        long head = town.head();
        town.delete(2);
        town.changeNumber(1, 9);
        assertThat(town.news(9, head)).containsExactly("left 2");
    }
}
