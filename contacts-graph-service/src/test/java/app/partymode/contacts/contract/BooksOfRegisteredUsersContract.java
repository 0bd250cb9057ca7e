package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import app.partymode.contacts.addressbook.NotTheOwner;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What the arrival, the move and the end of a user mean for address books. */
public interface BooksOfRegisteredUsersContract extends PortContract {

    @Test
    default void forgetsOnARebuildUsersThatAreNotInTheMainDatabase() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3);
        fixture.upload(1, 2, 3);
        fixture.upload(3, 1);
        long head = fixture.head();
        fixture.rebuild(3);
        assertThat(fixture.matchedPeople(1)).containsExactly(2);
        assertThat(fixture.news(1, head)).containsExactly("left 3");
        assertThat(matcher().feed().holdersOf(number(1))).isEmpty();
    }

    @Test
    default void forgetsTheBookOfAUserWhoLeaves() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2, 3);
        fixture.delete(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        fixture.signUp(1);
        assertThat(fixture.book(1)).isEmpty();
    }

    @Test
    default void givesANumberToItsNewestUserWhoInheritsNothing() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1, 3);
        long head = fixture.head();
        var former = fixture.profile(2);
        fixture.delete(2);
        fixture.signUp(2);
        assertThat(fixture.userId(2)).isNotEqualTo(former.userId());
        assertThat(fixture.book(2)).isEmpty();
        assertThat(fixture.news(1, head)).containsExactly("left 2", "joined 2");
    }

    @Test
    default void takesANumberFromItsFormerUserEvenBeforeHearingThatItLeft() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1, 3);
        long head = fixture.head();
        var profile = fixture.profile(2);
        fixture.send(ContractFixture.event(new app.partymode.contacts.users.Profile(
                "another",
                profile.number(),
                1,
                "other",
                false,
                null,
                profile.discoverableBy(),
                profile.partyStatusVisibleTo(),
                profile.introductions(),
                java.util.Set.of(),
                null,
                null)));
        assertThat(fixture.news(1, head)).containsExactly("left 2", "joined 2");
        assertThat(fixture.matches(1))
                .singleElement()
                .matches(match -> match.userId().equals("another") && !match.reciprocal());
        assertThat(matcher()
                        .books()
                        .read(new Owner("another", number(2)))
                        .book()
                        .size())
                .isZero();
    }

    @Test
    default void dropsABookOfAnUnknownUserForTheUserOfTheNumber() {
        ContractFixture fixture = fixture();
        begin(new Owner("ghost", number(1)));
        fixture.signUp(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(fixture.book(1)).isEmpty();
    }

    @Test
    default void keepsABookThatWasWrittenBeforeItsUserWasHeardOf() {
        ContractFixture fixture = fixture();
        fixture.upload(1, 2);
        fixture.signUp(1);
        assertThat(fixture.book(1)).containsExactly(2);
    }

    /** The events of the signup and of the change of number come after it. */
    @Test
    default void keepsABookThatWasWrittenUnderTheNewNumberBeforeItsUserWasHeardOf() {
        ContractFixture fixture = fixture();
        var after = new Owner(fixture.userId(1), number(9));
        begin(after);
        fixture.signUp(1);
        fixture.upload(1, 3);
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).containsExactly(2);
        assertThat(matcher().books().read(after).book().version()).isEqualTo(1);
        assertThat(matcher().feed().holdersOf(number(3))).isEmpty();
        fixture.upload(9, 5);
        assertThat(fixture.book(9)).containsExactly(5);
    }

    @Test
    default void beginsNoBookUnderAnotherNumberThanItKnowsOfTheUser() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        Owner before = fixture.owner(1);
        var after = new Owner(before.userId(), number(9));
        assertThatThrownBy(() -> begin(after)).isInstanceOf(NotTheOwner.class);
        fixture.changeNumber(1, 9);
        assertThatThrownBy(() -> begin(before)).isInstanceOf(NotTheOwner.class);
        assertThat(begin(after)).isTrue();
    }

    @Test
    default void beginsNoBookOfADeletedUserUntilTheMarkIsDropped() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 3);
        Owner deleted = fixture.owner(1);
        Owner lost = fixture.owner(3);
        fixture.delete(1);
        fixture.rebuild(3);
        assertThatThrownBy(() -> begin(deleted)).isInstanceOf(NotTheOwner.class);
        assertThatThrownBy(() -> begin(lost)).isInstanceOf(NotTheOwner.class);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        matcher().feed().dropUpdatesBefore(ContractFixture.NOON.plusSeconds(1));
        assertThat(begin(deleted)).isTrue();
    }

    /** As after the restore of a backup. */
    @Test
    default void letsADeletedUserWriteWhoIsThereAgain() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        Owner ana = fixture.owner(1);
        var profile = fixture.profile(1);
        fixture.delete(1);
        fixture.send(ContractFixture.event(profile));
        assertThat(begin(ana)).isTrue();
    }

    /** The user is deleted before the relay has told of the signup: only the deletion is told. */
    @Test
    default void forgetsTheBookOfADeletedUserWhoWasNeverHeardOf() {
        ContractFixture fixture = fixture();
        Owner ana = fixture.owner(1);
        begin(ana);
        fixture.deleteUnheard(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(matcher().books().read(ana).isNone()).isTrue();
        assertThatThrownBy(() -> begin(ana)).isInstanceOf(NotTheOwner.class);
    }

    /** A write that begins a book, and the deletion of its user, known or not, in every order. */
    @Test
    default void leavesNoBookOfADeletedUserHoweverItMeetsTheDeletion() throws Exception {
        ContractFixture fixture = fixture();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 10; person < 50; person++) {
                boolean known = person % 2 == 0;
                if (known) {
                    fixture.signUp(person);
                }
                Owner owner = fixture.owner(person);
                var write = threads.submit(() -> beginOrBeRefused(owner));
                if (known) {
                    fixture.delete(person);
                } else {
                    fixture.deleteUnheard(person);
                }
                write.get();
            }
        }
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
    }

    private boolean beginOrBeRefused(Owner owner) {
        try {
            return begin(owner);
        } catch (NotTheOwner e) {
            return false;
        }
    }

    /** The first upload of a book, with the contact 2. */
    private boolean begin(Owner owner) {
        var change = new BookChange(List.of(ContractFixture.contact(2)), List.of(), List.of());
        return matcher().books().write(owner, 0, Admission.ofAll(change, ContractFixture.NOON));
    }
}
