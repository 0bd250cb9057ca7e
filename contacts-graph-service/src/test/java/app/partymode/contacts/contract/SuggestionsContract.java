package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.suggestions.Suggestion;
import app.partymode.contacts.users.Visibility;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.suggestions.Suggestions} promises. */
public interface SuggestionsContract extends PortContract {

    private static List<Suggestion> suggestions(Town town, int limit) {
        return town.matcher().suggestions().to(town.owner(1), limit);
    }

    private static Suggestion suggestion(Town town, int person, int sharedContacts) {
        return new Suggestion(town.userId(person), "user " + person, sharedContacts);
    }

    private Town circle() {
        Town town = town();
        town.signUp(1, 2, 3, 4, 5, 6, 7);
        town.upload(1, 2, 3, 4);
        town.upload(2, 5, 6, 1);
        town.upload(3, 6, 7);
        town.upload(4, 6, 7, 8);
        return town;
    }

    @Test
    default void ordersByTheNumberOfContactsWhoHaveThem() {
        Town town = circle();
        assertThat(suggestions(town, 20))
                .containsExactly(suggestion(town, 6, 3), suggestion(town, 7, 2), suggestion(town, 5, 1));
    }

    @Test
    default void ordersEqualsByTheirIdsAndStopsAtTheLimit() {
        Town town = town();
        town.signUp(1, 2, 9, 5, 7);
        town.upload(1, 2);
        town.upload(2, 5, 7, 9);
        assertThat(suggestions(town, 2)).containsExactly(suggestion(town, 5, 1), suggestion(town, 7, 1));
    }

    @Test
    default void suggestsNeitherTheReaderNorContactsNorTheUnregistered() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        town.upload(2, 1, 3, 8);
        assertThat(suggestions(town, 20)).isEmpty();
    }

    @Test
    default void suggestsOnlyThoseDiscoverableByEveryone() {
        Town town = circle();
        town.privacy(6, Visibility.CONTACTS, Visibility.CONTACTS);
        town.privacy(7, Visibility.NOBODY, Visibility.CONTACTS);
        assertThat(suggestions(town, 20)).containsExactly(suggestion(town, 5, 1));
    }

    @Test
    default void suggestsNobodyWhoBlockedOrIsBlocked() {
        Town town = circle();
        town.block(6, 1);
        town.block(1, 7);
        assertThat(suggestions(town, 20)).containsExactly(suggestion(town, 5, 1));
    }

    @Test
    default void countsOnlyContactsWhomTheReaderMayDiscover() {
        Town town = circle();
        town.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        town.privacy(3, Visibility.CONTACTS, Visibility.NOBODY);
        assertThat(suggestions(town, 20)).containsExactly(suggestion(town, 6, 1), suggestion(town, 7, 1));
        town.block(4, 1);
        assertThat(suggestions(town, 20)).isEmpty();
    }
}
