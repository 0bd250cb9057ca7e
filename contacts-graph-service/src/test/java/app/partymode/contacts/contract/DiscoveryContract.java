package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.contact;
import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.Charge;
import app.partymode.contacts.addressbook.BookChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the budget of discovery promises, over any store: three numbers an hour in these tests, unless they say otherwise. */
public interface DiscoveryContract extends LimitedDiscovery {

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
        assertThat(LimitedDiscovery.left(town, 1)).isEqualTo(1);
        town.sync(1, 2, 3, 4);
        assertThat(town.book(1)).containsExactly(2, 3, 4);
        assertThat(LimitedDiscovery.left(town, 1)).isZero();
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
        assertThat(LimitedDiscovery.left(town, 1)).isEqualTo(2);
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
        assertThat(LimitedDiscovery.left(town, 1))
                .isLessThanOrEqualTo(5L - town.book(1).size());
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
        assertThat(LimitedDiscovery.left(town, 9)).isZero();
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
}
