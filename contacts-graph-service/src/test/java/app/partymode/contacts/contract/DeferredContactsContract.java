package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
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
    default void showsNothingOfDeferredContacts() {
        ContractFixture fixture = limited();
        fixture.signUp(1, 2, 3, 4, 5);
        fixture.upload(5, 1);
        long before = fixture.head();
        fixture.sync(1, 2, 3, 4, 5);
        fixture.rename(5, "other");
        assertThat(fixture.matchedPeople(1)).containsExactly(2, 3, 4);
        assertThat(matcher().books().read(fixture.owner(1)).matches()).hasSize(3);
        assertThat(fixture.matches(5))
                .singleElement()
                .satisfies(match -> assertThat(match.reciprocal()).isFalse());
        assertThat(fixture.news(1, before)).isEmpty();
        assertThat(matcher().feed().holdersOf(number(5))).isEmpty();
        assertThat(matcher().books().read(fixture.owner(1)).book().contacts()).doesNotContainKey(number(5));
    }

    /** Were they left out of suggestions, a missing person would reveal a number without using budget. */
    @Test
    default void suggestsDeferredContactsAsIfTheyWereNotInTheBook() {
        ContractFixture fixture = limited();
        fixture.signUp(2, 7);
        fixture.upload(2, 7);
        fixture.sync(1, 2, 3, 4, 7);
        assertThat(fixture.waiting(1)).containsExactly(7);
        assertThat(matcher().suggestions().to(fixture.owner(1), 10))
                .extracting(suggestion -> suggestion.userId())
                .containsExactly(fixture.userId(7));
    }

    @Test
    default void matchesDeferredContactsWhenBudgetReturnsWithoutAnUpload() {
        ContractFixture fixture = limited();
        fixture.signUp(1, 6);
        fixture.sync(1, 2, 3, 4, 5, 6);
        fixture.sweep();
        assertThat(fixture.waiting(1)).containsExactly(5, 6);
        fixture.pass(Duration.ofMinutes(20));
        fixture.sweep();
        assertThat(fixture.book(1)).containsExactly(2, 3, 4, 5);
        assertThat(fixture.waiting(1)).containsExactly(6);
        fixture.pass(Duration.ofMinutes(20));
        fixture.sweep();
        assertThat(fixture.matchedPeople(1)).containsExactly(6);
        assertThat(matcher().books().withDeferred(0, 10)).isEmpty();
    }

    @Test
    default void admitsTheOldestFirstAlsoInAnUpload() {
        ContractFixture fixture = limited();
        fixture.sync(1, 4, 5, 6, 7);
        fixture.sync(1, 2, 4, 5, 6, 7);
        assertThat(fixture.waiting(1)).containsExactly(7, 2);
        fixture.pass(Duration.ofMinutes(20));
        fixture.sync(1, 2, 3, 4, 5, 6, 7);
        assertThat(fixture.book(1)).containsExactly(4, 5, 6, 7);
        assertThat(fixture.waiting(1)).containsExactly(2, 3);
    }

    @Test
    default void renamesAndRemovesDeferredContactsWithoutBudget() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2, 3, 4, 5, 6);
        var renamed = new Contact(number(5), null);
        var outcome = fixture.syncContacts(1, List.of(contact(2), contact(3), contact(4), renamed));
        assertThat(outcome.change().renamed()).containsExactly(renamed);
        assertThat(outcome.change().removed()).containsExactly(number(6));
        assertThat(outcome.read().book().deferred()).containsExactly(renamed);
        assertThat(matcher().tested().removed(fixture.userId(1), ContractFixture.NOON.minusSeconds(1)))
                .isEmpty();
        fixture.sync(1);
        assertThat(matcher().books().read(fixture.owner(1)).book()).isEqualTo(AddressBook.of(3, List.of()));
    }

    @Test
    default void findsBooksWithDeferredContacts() {
        ContractFixture fixture = limited();
        fixture.signUp(2);
        IntStream.rangeClosed(1, 3).forEach(person -> fixture.sync(person, 10, 11, 12, 13, 14));
        var all = matcher().books().withDeferred(0, 10);
        assertThat(all)
                .extracting(book -> book.owner())
                .containsExactly(fixture.owner(1), fixture.owner(2), fixture.owner(3));
        assertThat(all).allSatisfy(book -> {
            assertThat(book.count()).isEqualTo(2);
            assertThat(book.budgetState().fullAt()).isEqualTo(ContractFixture.NOON.plus(Duration.ofHours(1)));
        });
        assertThat(all)
                .extracting(book -> book.budgetState().createdAt())
                .containsExactly(null, ContractFixture.NOON, null);
        assertThat(matcher().books().withDeferred(number(1).digits(), 1)).containsExactly(all.get(1));
    }
}
