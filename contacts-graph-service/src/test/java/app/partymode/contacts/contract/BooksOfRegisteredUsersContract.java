package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import java.util.List;
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
                java.util.Set.of(),
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
    default void dropsABookThatWasWrittenAfterItsUserHadLeft() {
        ContractFixture fixture = fixture();
        var ghost = new Owner("ghost", number(1));
        matcher()
                .books()
                .write(
                        ghost,
                        0,
                        Admission.ofAll(
                                new BookChange(List.of(ContractFixture.contact(2)), List.of(), List.of()),
                                ContractFixture.NOON));
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

    @Test
    default void keepsABookThatWasUploadedUnderTheNewNumberBeforeTheMoveWasHeardOf() {
        ContractFixture fixture = fixture();
        fixture.signUp(1);
        fixture.upload(1, 2, 3);
        var after = new Owner(fixture.userId(1), number(9));
        var uploaded =
                new BookChange(List.of(ContractFixture.contact(3), ContractFixture.contact(4)), List.of(), List.of());
        assertThat(matcher().books().write(after, 0, Admission.ofAll(uploaded, ContractFixture.NOON)))
                .isTrue();
        fixture.changeNumber(1, 9);
        assertThat(fixture.book(9)).containsExactly(3, 4);
        assertThat(matcher().books().read(after).book().version()).isEqualTo(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(matcher().feed().holdersOf(number(3))).containsExactly(number(9));
        fixture.upload(9, 5);
        assertThat(fixture.book(9)).containsExactly(5);
    }
}
