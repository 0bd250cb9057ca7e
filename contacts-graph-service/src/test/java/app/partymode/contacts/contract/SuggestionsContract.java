package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.suggestions.Suggestions} promises. */
public interface SuggestionsContract extends PortContract {

    private static List<Suggestion> suggestions(ContractFixture fixture, int limit) {
        return fixture.matcher().suggestions().to(fixture.owner(1), limit);
    }

    private static Suggestion suggestion(ContractFixture fixture, int person, int sharedContacts) {
        return new Suggestion(fixture.userId(person), "user " + person, sharedContacts);
    }

    private ContractFixture circle() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 5, 6, 7);
        fixture.upload(1, 2, 3, 4);
        fixture.upload(2, 5, 6, 1);
        fixture.upload(3, 6, 7);
        fixture.upload(4, 6, 7, 8);
        return fixture;
    }

    @Test
    default void ordersByTheNumberOfContactsWhoHaveThem() {
        ContractFixture fixture = circle();
        assertThat(suggestions(fixture, 20))
                .containsExactly(suggestion(fixture, 6, 3), suggestion(fixture, 7, 2), suggestion(fixture, 5, 1));
    }

    @Test
    default void ordersEqualsByTheirIdsAndStopsAtTheLimit() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 9, 5, 7);
        fixture.upload(1, 2);
        fixture.upload(2, 5, 7, 9);
        assertThat(suggestions(fixture, 2)).containsExactly(suggestion(fixture, 5, 1), suggestion(fixture, 7, 1));
    }

    @Test
    default void suggestsNeitherTheReaderNorContactsNorTheUnregistered() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        fixture.upload(2, 1, 3, 8);
        assertThat(suggestions(fixture, 20)).isEmpty();
    }

    @Test
    default void suggestsOnlyUsersDiscoverableByEveryone() {
        ContractFixture fixture = circle();
        fixture.privacy(6, Visibility.CONTACTS, Visibility.CONTACTS);
        fixture.privacy(7, Visibility.NOBODY, Visibility.CONTACTS);
        assertThat(suggestions(fixture, 20)).containsExactly(suggestion(fixture, 5, 1));
    }

    @Test
    default void suggestsNoUserWhoBlockedOrIsBlocked() {
        ContractFixture fixture = circle();
        fixture.block(6, 1);
        fixture.block(1, 7);
        assertThat(suggestions(fixture, 20)).containsExactly(suggestion(fixture, 5, 1));
    }

    @Test
    default void countsOnlyContactsThatTheReaderMayDiscover() {
        ContractFixture fixture = circle();
        fixture.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        fixture.privacy(3, Visibility.CONTACTS, Visibility.NOBODY);
        assertThat(suggestions(fixture, 20)).containsExactly(suggestion(fixture, 6, 1), suggestion(fixture, 7, 1));
        fixture.block(4, 1);
        assertThat(suggestions(fixture, 20)).isEmpty();
    }
}
