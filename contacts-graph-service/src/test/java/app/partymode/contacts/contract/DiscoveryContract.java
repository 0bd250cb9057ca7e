package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.contact;
import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.Charge;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.Contact;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the budget of discovery promises, over any store: three numbers an hour in these tests, unless they say otherwise. */
public interface DiscoveryContract extends PortContract {

    private Town limited() {
        Town town = town();
        town.limitTo(3, Duration.ofHours(1));
        return town;
    }

    private static long left(Town town, int person) {
        return town.sync(person, town.entries(person)).left().orElseThrow().remaining();
    }

    @Test
    default void chargesEachNewNumberAndLetsTheRestWait() {
        Town town = limited();
        var outcome = town.sync(1, 2, 3, 4, 5, 6);
        assertThat(town.book(1)).containsExactly(2, 3, 4);
        assertThat(town.waiting(1)).containsExactly(5, 6);
        assertThat(outcome.read().book().size()).isEqualTo(5);
        assertThat(outcome.change().added()).hasSize(5);
        assertThat(outcome.left()).hasValueSatisfying(left -> {
            assertThat(left.remaining()).isZero();
            assertThat(left.untilFull()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    default void takesTheSameBookAgainForNothing() {
        Town town = limited();
        town.sync(1, 2, 3);
        var again = town.sync(1, 2, 3);
        assertThat(again.read().book().version()).isEqualTo(1);
        assertThat(again.left().orElseThrow().remaining()).isEqualTo(1);
    }

    @Test
    default void neitherChargesNorGivesBackForRemovingAndAddingAgain() {
        Town town = limited();
        town.sync(1, 2, 3);
        town.sync(1);
        assertThat(left(town, 1)).isEqualTo(1);
        town.sync(1, 2, 3, 4);
        assertThat(town.book(1)).containsExactly(2, 3, 4);
        assertThat(left(town, 1)).isZero();
        town.sync(1, 5);
        town.sync(1, 2, 3, 4, 5);
        assertThat(town.book(1)).containsExactly(2, 3, 4);
        assertThat(town.waiting(1)).containsExactly(5);
    }

    @Test
    default void remembersRemovedNumbersForSoLongAndNoLonger() {
        Town town = limited();
        town.sync(1, 2, 3, 4);
        town.sync(1, 2);
        var tested = matcher().tested();
        String ana = town.userId(1);
        var since = Town.NOON.minusSeconds(1);
        assertThat(tested.of(ana, List.of(number(3), number(9)), since)).containsExactly(number(3));
        assertThat(tested.of(ana, List.of(number(3)), Town.NOON)).isEmpty();
        assertThat(tested.of("somebody else", List.of(number(3)), since)).isEmpty();
        assertThat(tested.removed(ana, since)).extracting(it -> it.number()).containsExactly(number(3), number(4));
        tested.drop(Town.NOON.plusSeconds(1), Town.NOON);
        assertThat(tested.removed(ana, since)).isEmpty();
    }

    @Test
    default void countsTheContactsOfARegisteredUsersBookAsTestedButNotThoseThatWait() {
        Town town = limited();
        town.signUp(1);
        town.sync(1, 2, 3, 4, 5);
        assertThat(matcher().tested().of(town.userId(1), List.of(number(2), number(5), number(9)), Town.NOON))
                .containsExactly(number(2));
    }

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
    default void letsEverybodyInWhenLimitsAreTurnedOff() {
        Town town = limited();
        town.sync(1, 2, 3, 4, 5, 6);
        town.unlimit();
        town.sweep();
        assertThat(town.book(1)).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    default void writesNothingWhenTheBucketIsNotAsItWasRead() {
        Town town = limited();
        Owner ana = town.owner(1);
        town.sync(1, 2);
        var change = new BookChange(List.of(contact(3)), List.of(), List.of(number(2)));
        var stale = new Admission(change, List.of(contact(4)), new Charge(null, Town.NOON.plusSeconds(9)), Town.NOON);
        assertThat(matcher().books().write(ana, 1, stale)).isFalse();
        assertThat(matcher().books().write(ana, 7, stale)).isFalse();
        assertThat(matcher().books().read(ana).book()).isEqualTo(AddressBook.of(1, List.of(contact(2))));
        assertThat(left(town, 1)).isEqualTo(2);
        assertThat(matcher().tested().removed(town.userId(1), Town.NOON.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    default void spendsNothingTwiceInUploadsAndSweepsAtOnce() throws Exception {
        Town town = town();
        town.limitTo(5, Duration.ofDays(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.rangeClosed(1, 12)
                    .mapToObj(n -> threads.submit(() -> {
                        town.sync(1, IntStream.rangeClosed(2, 2 + n).toArray());
                        town.sweep();
                    }))
                    .toList();
            for (var upload : running) {
                upload.get();
            }
        }
        int removed = matcher()
                .tested()
                .removed(town.userId(1), Town.NOON.minusSeconds(1))
                .size();
        assertThat(town.book(1).size() + removed).isBetween(2, 10);
        assertThat(town.book(1)).hasSizeLessThanOrEqualTo(5);
        assertThat(left(town, 1)).isLessThanOrEqualTo(5L - town.book(1).size());
    }

    @Test
    default void followsItsUserToAnotherNumber() {
        Town town = limited();
        town.signUp(1);
        town.sync(1, 2, 3, 4, 5, 9);
        town.sync(1, 2, 3, 5, 9);
        town.changeNumber(1, 9);
        assertThat(town.book(9)).containsExactly(2, 3);
        assertThat(town.waiting(9)).containsExactly(5);
        assertThat(town.waiting(1)).isEmpty();
        assertThat(left(town, 9)).isZero();
        town.sync(9, 2, 3, 4, 5);
        assertThat(town.book(9)).containsExactly(2, 3, 4);
        town.pass(Duration.ofHours(1));
        town.sweep();
        assertThat(town.book(9)).containsExactly(2, 3, 4, 5);
    }

    @Test
    default void givesNoSecondBucketInTheMomentOfAChangeOfNumber() {
        Town town = limited();
        town.signUp(1);
        town.sync(1, 2, 3, 4);
        var after = new Owner(town.userId(1), number(9));
        var outcome = town.syncAs(after, contact(2), contact(3), contact(7));
        assertThat(outcome.read().book().contacts()).containsOnlyKeys(number(2), number(3));
        assertThat(outcome.read().book().deferred()).containsExactly(contact(7));
        town.changeNumber(1, 9);
        assertThat(town.book(9)).containsExactly(2, 3);
        assertThat(matcher().tested().of(after.userId(), List.of(number(4)), Town.NOON.minusSeconds(1)))
                .containsExactly(number(4));
    }

    @Test
    default void leavesNothingOfAUserWhoIsGone() {
        Town town = limited();
        town.signUp(1);
        String ana = town.userId(1);
        town.sync(1, 2, 3, 4, 5);
        town.sync(1, 2, 3, 5);
        town.delete(1);
        assertThat(matcher().books().deferring(0, 10)).isEmpty();
        assertThat(matcher().tested().removed(ana, Town.NOON.minusSeconds(1))).isEmpty();
        var read = matcher().books().read(new Owner(ana, number(1)));
        assertThat(read.book()).isEqualTo(AddressBook.EMPTY);
        assertThat(read.account()).isEqualTo(app.partymode.contacts.addressbook.Account.UNKNOWN);
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
