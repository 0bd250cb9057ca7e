package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.Town.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.Owner;
import app.partymode.contacts.addressbook.Admission;
import app.partymode.contacts.addressbook.BookChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the arrival, the move and the end of a user mean for address books. */
public interface BooksOfRegisteredUsersContract extends PortContract {

    @Test
    default void forgetsOnARebuildThoseWhoAreNotInTheMainDatabase() {
        Town town = town();
        town.signUp(1, 2, 3);
        town.upload(1, 2, 3);
        town.upload(3, 1);
        long head = town.head();
        town.rebuild(3);
        assertThat(town.matchedPeople(1)).containsExactly(2);
        assertThat(town.news(1, head)).containsExactly("left 3");
        assertThat(matcher().feed().holdersOf(number(1))).isEmpty();
    }

    @Test
    default void forgetsTheBookOfThoseWhoLeave() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2, 3);
        town.delete(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        town.signUp(1);
        assertThat(town.book(1)).isEmpty();
    }

    @Test
    default void givesANumberToItsNewestUserWhoInheritsNothing() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1, 3);
        long head = town.head();
        var former = town.profile(2);
        town.delete(2);
        town.signUp(2);
        assertThat(town.userId(2)).isNotEqualTo(former.userId());
        assertThat(town.book(2)).isEmpty();
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 2");
    }

    @Test
    default void takesANumberFromItsFormerUserEvenBeforeHearingThatItLeft() {
        Town town = town();
        town.signUp(1, 2);
        town.upload(1, 2);
        town.upload(2, 1, 3);
        long head = town.head();
        var profile = town.profile(2);
        town.send(Town.event(new app.partymode.contacts.users.Profile(
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
        assertThat(town.news(1, head)).containsExactly("left 2", "joined 2");
        assertThat(town.matches(1))
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
        Town town = town();
        var ghost = new Owner("ghost", number(1));
        matcher()
                .books()
                .write(
                        ghost,
                        0,
                        Admission.ofAll(new BookChange(List.of(Town.contact(2)), List.of(), List.of()), Town.NOON));
        town.signUp(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(town.book(1)).isEmpty();
    }

    @Test
    default void keepsABookThatWasWrittenBeforeItsUserWasHeardOf() {
        Town town = town();
        town.upload(1, 2);
        town.signUp(1);
        assertThat(town.book(1)).containsExactly(2);
    }

    @Test
    default void keepsABookThatWasUploadedUnderTheNewNumberBeforeTheMoveWasHeardOf() {
        Town town = town();
        town.signUp(1);
        town.upload(1, 2, 3);
        var after = new Owner(town.userId(1), number(9));
        var uploaded = new BookChange(List.of(Town.contact(3), Town.contact(4)), List.of(), List.of());
        assertThat(matcher().books().write(after, 0, Admission.ofAll(uploaded, Town.NOON)))
                .isTrue();
        town.changeNumber(1, 9);
        assertThat(town.book(9)).containsExactly(3, 4);
        assertThat(matcher().books().read(after).book().version()).isEqualTo(1);
        assertThat(matcher().feed().holdersOf(number(2))).isEmpty();
        assertThat(matcher().feed().holdersOf(number(3))).containsExactly(number(9));
        town.upload(9, 5);
        assertThat(town.book(9)).containsExactly(5);
    }
}
