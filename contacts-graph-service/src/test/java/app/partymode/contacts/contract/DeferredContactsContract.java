package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.contact;
import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Contact;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of contacts that wait because the budget is used up. */
public interface DeferredContactsContract extends LimitedDiscovery {

    @Test
    default void showsNothingOfThoseWhoWaitToAnybody() {
        Town town = limited();
        town.signUp(1, 2, 3, 4, 5);
        town.upload(5, 1);
        long before = town.head();
        town.sync(1, 2, 3, 4, 5);
        town.rename(5, "other");
        assertThat(town.matchedPeople(1)).containsExactly(2, 3, 4);
        assertThat(matcher().books().read(town.owner(1)).matches()).hasSize(3);
        assertThat(town.matches(5))
                .singleElement()
                .satisfies(match -> assertThat(match.reciprocal()).isFalse());
        assertThat(town.news(1, before)).isEmpty();
        assertThat(matcher().feed().holdersOf(number(5))).isEmpty();
        assertThat(matcher().books().read(town.owner(1)).book().contacts()).doesNotContainKey(number(5));
    }

    /** Were they left out of suggestions, a missing person would reveal a number without using budget. */
    @Test
    default void suggestsThoseWhoWaitAsIfTheyWereNotInTheBook() {
        Town town = limited();
        town.signUp(2, 7);
        town.upload(2, 7);
        town.sync(1, 2, 3, 4, 7);
        assertThat(town.waiting(1)).containsExactly(7);
        assertThat(matcher().suggestions().to(town.owner(1), 10))
                .extracting(suggestion -> suggestion.userId())
                .containsExactly(town.userId(7));
    }

    @Test
    default void matchesThoseWhoWaitWhenBudgetReturnsWithoutAnUpload() {
        Town town = limited();
        town.signUp(1, 6);
        town.sync(1, 2, 3, 4, 5, 6);
        town.sweep();
        assertThat(town.waiting(1)).containsExactly(5, 6);
        town.pass(Duration.ofMinutes(20));
        town.sweep();
        assertThat(town.book(1)).containsExactly(2, 3, 4, 5);
        assertThat(town.waiting(1)).containsExactly(6);
        town.pass(Duration.ofMinutes(20));
        town.sweep();
        assertThat(town.matchedPeople(1)).containsExactly(6);
        assertThat(matcher().books().deferring(0, 10)).isEmpty();
    }

    @Test
    default void admitsTheOldestFirstAlsoInAnUpload() {
        Town town = limited();
        town.sync(1, 4, 5, 6, 7);
        town.sync(1, 2, 4, 5, 6, 7);
        assertThat(town.waiting(1)).containsExactly(7, 2);
        town.pass(Duration.ofMinutes(20));
        town.sync(1, 2, 3, 4, 5, 6, 7);
        assertThat(town.book(1)).containsExactly(4, 5, 6, 7);
        assertThat(town.waiting(1)).containsExactly(2, 3);
    }

    @Test
    default void renamesAndRemovesThoseWhoWaitForNothing() {
        Town town = limited();
        town.sync(1, 2, 3, 4, 5, 6);
        var renamed = new Contact(number(5), null);
        var outcome = town.syncContacts(1, List.of(contact(2), contact(3), contact(4), renamed));
        assertThat(outcome.change().renamed()).containsExactly(renamed);
        assertThat(outcome.change().removed()).containsExactly(number(6));
        assertThat(outcome.read().book().deferred()).containsExactly(renamed);
        assertThat(matcher().tested().removed(town.userId(1), Town.NOON.minusSeconds(1)))
                .isEmpty();
        town.sync(1);
        assertThat(matcher().books().read(town.owner(1)).book()).isEqualTo(AddressBook.of(3, List.of()));
    }

    @Test
    default void tellsWhoseBooksHaveSomebodyWhoWaits() {
        Town town = limited();
        town.signUp(2);
        IntStream.rangeClosed(1, 3).forEach(person -> town.sync(person, 10, 11, 12, 13, 14));
        var all = matcher().books().deferring(0, 10);
        assertThat(all).extracting(book -> book.owner()).containsExactly(town.owner(1), town.owner(2), town.owner(3));
        assertThat(all).allSatisfy(book -> {
            assertThat(book.waiting()).isEqualTo(2);
            assertThat(book.account().fullAt()).isEqualTo(Town.NOON.plus(Duration.ofHours(1)));
        });
        assertThat(all).extracting(book -> book.account().createdAt()).containsExactly(null, Town.NOON, null);
        assertThat(matcher().books().deferring(number(1).digits(), 1)).containsExactly(all.get(1));
    }
}
