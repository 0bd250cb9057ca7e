package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.NOON;
import static app.partymode.contacts.contract.ContractFixture.number;
import static app.partymode.contacts.contract.ContractFixture.partying;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.feed.Update;
import app.partymode.contacts.users.Visibility;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.feed.Updates} promises. */
public interface UpdatesContract extends PortContract {

    @Test
    default void tellsAllThatHappensToAContact() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2);
        fixture.signUp(2);
        fixture.upload(2, 1);
        fixture.rename(2, "new name");
        fixture.party(2, partying("hi"));
        fixture.party(2, null);
        fixture.delete(2);
        assertThat(fixture.news(1, 0)).containsExactly("left 2");
        fixture.signUp(2);
        fixture.upload(2, 1);
        String id = fixture.userId(2);
        long head = fixture.head();
        fixture.rename(2, "new name");
        fixture.party(2, partying("hi"));
        fixture.party(2, null);
        assertThat(fixture.updates(1, head))
                .containsExactly(
                        new Update(head + 1, Update.Type.RENAMED, number(2), id, "new name", false, true, null, NOON),
                        new Update(
                                head + 2,
                                Update.Type.PARTY_STATUS,
                                number(2),
                                id,
                                "new name",
                                false,
                                true,
                                partying("hi"),
                                NOON),
                        new Update(
                                head + 3,
                                Update.Type.PARTY_STATUS,
                                number(2),
                                id,
                                "new name",
                                false,
                                true,
                                null,
                                NOON));
    }

    @Test
    default void publishesALeftUpdateOnlyToReadersWhoMightSeeTheUserBefore() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 5);
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        fixture.upload(4, 2);
        fixture.upload(2, 1, 4);
        fixture.privacy(2, Visibility.CONTACTS, Visibility.CONTACTS);
        fixture.block(2, 4);
        long head = fixture.head();
        fixture.delete(2);
        fixture.upload(5, 2);
        assertThat(fixture.news(1, head)).containsExactly("left 2");
        assertThat(fixture.news(3, head)).isEmpty();
        assertThat(fixture.news(4, head)).isEmpty();
        assertThat(fixture.news(5, head)).isEmpty();
    }

    @Test
    default void hasNoUpdatesAboutUsersWhoAreNotContacts() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(2, 1);
        fixture.rename(2, "new name");
        assertThat(fixture.updates(1, 0)).isEmpty();
        fixture.upload(1, 2);
        assertThat(fixture.news(1, 0)).containsExactly("joined 2", "renamed 2");
    }

    @Test
    default void hasNoUpdatesAboutHiddenUsers() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        fixture.privacy(2, Visibility.NOBODY, Visibility.EVERYONE);
        fixture.rename(2, "while hidden");
        fixture.party(2, partying("hidden"));
        assertThat(fixture.news(1, 0)).containsExactly("left 2");
        long head = fixture.head();
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(fixture.news(1, head)).containsExactly("joined 2");
        head = fixture.head();
        fixture.block(2, 1);
        fixture.rename(2, "while it blocks");
        assertThat(fixture.news(1, head)).containsExactly("left 2");
        fixture.block(2);
        head = fixture.head();
        fixture.block(1, 2);
        fixture.rename(2, "while it is blocked");
        assertThat(fixture.news(1, head)).containsExactly("left 2");
    }

    @Test
    default void keepsAStatusToItsAudience() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2);
        fixture.upload(3, 2);
        fixture.upload(2, 3);
        long head = fixture.head();
        fixture.party(2, partying("for my contacts"));
        fixture.party(2, null);
        fixture.privacy(2, Visibility.EVERYONE, Visibility.EVERYONE);
        assertThat(fixture.updates(1, head)).isEmpty();
        assertThat(fixture.news(3, head)).containsExactly("party-status 2", "party-status 2");
        fixture.party(2, partying("for everyone"));
        assertThat(fixture.news(1, head)).containsExactly("party-status 2");
        fixture.privacy(2, Visibility.EVERYONE, Visibility.NOBODY);
        assertThat(fixture.updates(1, head)).singleElement().matches(update -> update.partyStatus() == null);
        assertThat(fixture.updates(3, head)).singleElement().matches(update -> update.partyStatus() == null);
    }

    @Test
    default void followsANumberChange() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3, 4);
        long head = fixture.head();
        fixture.changeNumber(2, 3);
        assertThat(fixture.news(1, head)).containsExactly("left 2", "joined 3");
        assertThat(fixture.matchedPeople(1)).containsExactly(3);
        assertThat(fixture.book(3)).containsExactly(1, 4);
        assertThat(fixture.matchedPeople(3)).containsExactly(1);
        assertThat(fixture.matches(1)).singleElement().matches(match -> match.reciprocal());
    }

    @Test
    default void tellsAReaderWhoseNumberChangedWhoHadLeftBefore() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        long head = fixture.head();
        fixture.delete(2);
        fixture.changeNumber(1, 9);
        assertThat(fixture.news(9, head)).containsExactly("left 2");
    }
}
