package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.contact;
import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.AddressBook;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.Admission.BucketUpdate;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.limits.OverLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the budget of discovery promises, over any store: three numbers an hour in these tests, unless they say otherwise. */
public interface DiscoveryContract extends LimitedDiscovery {

    @Test
    default void consumesATokenForEachNewNumberAndDefersTheRest() {
        ContractFixture fixture = limited();
        var outcome = fixture.sync(1, 2, 3, 4, 5, 6);
        assertThat(fixture.book(1)).containsExactly(2, 3, 4);
        assertThat(fixture.waiting(1)).containsExactly(5, 6);
        assertThat(outcome.read().book().size()).isEqualTo(5);
        assertThat(outcome.change().added()).hasSize(5);
        assertThat(outcome.remaining()).hasValueSatisfying(left -> {
            assertThat(left.remaining()).isZero();
            assertThat(left.untilFull()).isEqualTo(Duration.ofHours(1));
        });
    }

    @Test
    default void chargesAQuestionAsANumber() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2);
        assertThat(fixture.charge(1).orElseThrow().remaining()).isEqualTo(1);
        assertThat(fixture.charge(1).orElseThrow().remaining()).isZero();
        assertThatThrownBy(() -> fixture.charge(1))
                .isInstanceOfSatisfying(
                        OverLimit.class, over -> assertThat(over.retryAfter()).isEqualTo(Duration.ofMinutes(20)));
        fixture.sync(1, 2, 3);
        assertThat(fixture.waiting(1)).containsExactly(3);
        fixture.pass(Duration.ofMinutes(20));
        assertThat(fixture.charge(1).orElseThrow().remaining()).isZero();
        fixture.unlimit();
        assertThat(fixture.charge(1)).isEmpty();
    }

    @Test
    default void takesTheSameBookAgainForNothing() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2, 3);
        var again = fixture.sync(1, 2, 3);
        assertThat(again.read().book().version()).isEqualTo(1);
        assertThat(again.remaining().orElseThrow().remaining()).isEqualTo(1);
    }

    @Test
    default void neitherConsumesNorReturnsTokensForRemovingAndAddingAgain() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2, 3);
        fixture.sync(1);
        assertThat(LimitedDiscovery.left(fixture, 1)).isEqualTo(1);
        fixture.sync(1, 2, 3, 4);
        assertThat(fixture.book(1)).containsExactly(2, 3, 4);
        assertThat(LimitedDiscovery.left(fixture, 1)).isZero();
        fixture.sync(1, 5);
        fixture.sync(1, 2, 3, 4, 5);
        assertThat(fixture.book(1)).containsExactly(2, 3, 4);
        assertThat(fixture.waiting(1)).containsExactly(5);
    }

    @Test
    default void remembersRemovedNumbersForSoLongAndNoLonger() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2, 3, 4);
        fixture.sync(1, 2);
        var tested = matcher().tested();
        String ana = fixture.userId(1);
        var since = ContractFixture.NOON.minusSeconds(1);
        assertThat(tested.of(ana, List.of(number(3), number(9)), since)).containsExactly(number(3));
        assertThat(tested.of(ana, List.of(number(3)), ContractFixture.NOON)).isEmpty();
        assertThat(tested.of("another user", List.of(number(3)), since)).isEmpty();
        assertThat(tested.removed(ana, since)).extracting(it -> it.number()).containsExactly(number(3), number(4));
        tested.drop(ContractFixture.NOON.plusSeconds(1), ContractFixture.NOON);
        assertThat(tested.removed(ana, since)).isEmpty();
    }

    @Test
    default void countsTheContactsOfARegisteredUsersBookAsTestedButNotDeferredOnes() {
        ContractFixture fixture = limited();
        fixture.signUp(1);
        fixture.sync(1, 2, 3, 4, 5);
        assertThat(matcher()
                        .tested()
                        .of(fixture.userId(1), List.of(number(2), number(5), number(9)), ContractFixture.NOON))
                .containsExactly(number(2));
    }

    @Test
    default void countsNothingWhenLimitsAreTurnedOff() {
        ContractFixture fixture = limited();
        fixture.sync(1, 2, 3, 4, 5, 6);
        fixture.unlimit();
        fixture.sweep();
        assertThat(fixture.book(1)).containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    default void writesNothingWhenTheBucketIsNotAsItWasRead() {
        ContractFixture fixture = limited();
        Owner ana = fixture.owner(1);
        fixture.sync(1, 2);
        var change = new BookChange(List.of(contact(3)), List.of(), List.of(number(2)));
        var stale = new Admission(
                change,
                List.of(contact(4)),
                new BucketUpdate(null, ContractFixture.NOON.plusSeconds(9)),
                ContractFixture.NOON);
        assertThat(matcher().books().write(ana, 1, stale)).isFalse();
        assertThat(matcher().books().write(ana, 7, stale)).isFalse();
        assertThat(matcher().books().read(ana).book()).isEqualTo(AddressBook.of(1, List.of(contact(2))));
        assertThat(LimitedDiscovery.left(fixture, 1)).isEqualTo(2);
        assertThat(matcher().tested().removed(fixture.userId(1), ContractFixture.NOON.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    default void spendsNothingTwiceInUploadsAndSweepsAtOnce() throws Exception {
        ContractFixture fixture = fixture();
        fixture.limitTo(5, Duration.ofDays(5));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.rangeClosed(1, 12)
                    .mapToObj(n -> threads.submit(() -> {
                        fixture.sync(1, IntStream.rangeClosed(2, 2 + n).toArray());
                        fixture.sweep();
                    }))
                    .toList();
            for (var upload : running) {
                upload.get();
            }
        }
        int removed = matcher()
                .tested()
                .removed(fixture.userId(1), ContractFixture.NOON.minusSeconds(1))
                .size();
        assertThat(fixture.book(1).size() + removed).isBetween(2, 10);
        assertThat(fixture.book(1)).hasSizeLessThanOrEqualTo(5);
        assertThat(LimitedDiscovery.left(fixture, 1))
                .isLessThanOrEqualTo(5L - fixture.book(1).size());
    }

    @Test
    default void followsItsUserToAnotherNumber() {
        ContractFixture fixture = limited();
        fixture.signUp(1);
        fixture.sync(1, 2, 3, 4, 5, 9);
        fixture.sync(1, 2, 3, 5, 9);
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).containsExactly(2, 3);
        assertThat(fixture.waiting(9)).containsExactly(5);
        assertThat(fixture.waiting(1)).isEmpty();
        assertThat(LimitedDiscovery.left(fixture, 9)).isZero();
        fixture.sync(9, 2, 3, 4, 5);
        assertThat(fixture.book(9)).containsExactly(2, 3, 4);
        fixture.pass(Duration.ofHours(1));
        fixture.sweep();
        assertThat(fixture.book(9)).containsExactly(2, 3, 4, 5);
    }

    @Test
    default void givesNoSecondBucketInTheMomentOfAChangeOfNumber() {
        ContractFixture fixture = limited();
        fixture.signUp(1);
        fixture.sync(1, 2, 3, 4);
        var after = new Owner(fixture.userId(1), number(9));
        var outcome = fixture.syncAs(after, contact(2), contact(3), contact(7));
        assertThat(outcome.read().book().contacts()).containsOnlyKeys(number(2), number(3));
        assertThat(outcome.read().book().deferred()).containsExactly(contact(7));
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).containsExactly(2, 3);
        assertThat(fixture.waiting(9)).containsExactly(7);
        assertThat(matcher().tested().of(after.userId(), List.of(number(4)), ContractFixture.NOON.minusSeconds(1)))
                .containsExactly(number(4));
    }

    @Test
    default void leavesNothingOfAUserWhoIsGone() {
        ContractFixture fixture = limited();
        fixture.signUp(1);
        String ana = fixture.userId(1);
        fixture.sync(1, 2, 3, 4, 5);
        fixture.sync(1, 2, 3, 5);
        fixture.delete(1);
        assertThat(matcher().books().withDeferred(0, 10)).isEmpty();
        assertThat(matcher().tested().removed(ana, ContractFixture.NOON.minusSeconds(1)))
                .isEmpty();
        var read = matcher().books().read(new Owner(ana, number(1)));
        assertThat(read.book()).isEqualTo(AddressBook.EMPTY);
        assertThat(read.budgetState()).isEqualTo(app.partymode.contacts.addressbook.BudgetState.UNKNOWN);
    }
}
