package app.partymode.contacts.contract;

import static app.partymode.contacts.contract.ContractFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import app.partymode.contacts.circle.Circle.Candidate;
import app.partymode.contacts.circle.Reach;
import app.partymode.contacts.users.Visibility;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link app.partymode.contacts.circle.Circles} promises. 1 is the host; 2 and 3 are guests. */
public interface CirclesContract extends PortContract {

    private static Candidate candidate(int person, int guestsKnown) {
        return new Candidate(number(person), "name of " + person, guestsKnown);
    }

    /** 5 knows both guests, 4 and 6 one each, 7 none; beyond 5 there are 8 and, behind 8, 9. */
    private ContractFixture town() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 4, 5, 6, 7, 8, 9);
        fixture.upload(1, 2, 3, 4, 5, 6, 7);
        fixture.upload(2, 1, 4, 5);
        fixture.upload(3, 1, 5, 6);
        fixture.upload(4, 1, 2);
        fixture.upload(5, 1, 2, 3, 8);
        fixture.upload(6, 1, 3);
        fixture.upload(7, 1);
        fixture.upload(8, 5, 9);
        fixture.upload(9, 8);
        return fixture;
    }

    @Test
    default void ranksByTheGuestsThatTheyKnowThenByNumber() {
        var circle = town().circle(1, 2, 3);
        assertThat(circle.candidates()).containsExactly(candidate(5, 2), candidate(4, 1), candidate(6, 1));
    }

    @Test
    default void stopsAtTheLimit() {
        ContractFixture fixture = town();
        var guests = Set.of(number(2), number(3));
        assertThat(fixture.matcher()
                        .circles()
                        .around(fixture.owner(1), guests, 2)
                        .orElseThrow()
                        .candidates())
                .containsExactly(candidate(5, 2), candidate(4, 1));
    }

    /** Within one step: 1, 4, 5 and 6; within two also 7, a contact of 1, and 8; then 9. */
    @Test
    default void countsThePeopleWithinEachStep() {
        assertThat(town().circle(1, 2, 3).reach()).isEqualTo(new Reach(4, 6, 7));
    }

    @Test
    default void refusesGuestsWhoAreNotReciprocalWithTheHost() {
        ContractFixture fixture = town();
        assertThat(fixture.circle(1, 2, 8)).as("8 is no contact").isNull();
        assertThat(fixture.circle(1, 2, 10)).as("10 is no user").isNull();
        assertThat(fixture.circle(1, 1, 2)).as("the host").isNull();
        fixture.upload(3, 5, 6);
        assertThat(fixture.circle(1, 2, 3)).as("3 does not have 1").isNull();
        assertThat(fixture.circle(1, 2)).isNotNull();
        fixture.privacy(2, Visibility.NOBODY, Visibility.NOBODY);
        assertThat(fixture.circle(1, 2)).as("2 hides").isNull();
        fixture.privacy(2, Visibility.CONTACTS, Visibility.NOBODY);
        assertThat(fixture.circle(1, 2)).isNotNull();
        fixture.block(2, 1);
        assertThat(fixture.circle(1, 2)).as("2 blocks 1").isNull();
    }

    @Test
    default void namesNoCandidateWhoIsNotReciprocalWithTheHost() {
        ContractFixture fixture = town();
        fixture.upload(5, 2, 3, 8);
        var circle = fixture.circle(1, 2, 3);
        assertThat(circle.candidates()).containsExactly(candidate(4, 1), candidate(6, 1));
        assertThat(circle.reach()).as("but reached").isEqualTo(new Reach(4, 6, 7));
    }

    @Test
    default void goesByNobodyWhoHides() {
        ContractFixture fixture = town();
        fixture.privacy(5, Visibility.NOBODY, Visibility.NOBODY);
        var circle = fixture.circle(1, 2, 3);
        assertThat(circle.candidates()).containsExactly(candidate(4, 1), candidate(6, 1));
        assertThat(circle.reach()).isEqualTo(new Reach(3, 4, 4));
        fixture.privacy(5, Visibility.CONTACTS, Visibility.NOBODY);
        fixture.privacy(1, Visibility.NOBODY, Visibility.NOBODY);
        assertThat(fixture.circle(1, 2, 3).reach()).as("the host hides too").isEqualTo(new Reach(3, 4, 5));
    }

    @Test
    default void doesNotCountThoseWhoHaveBlockedTheGuestOrTheHost() {
        ContractFixture fixture = town();
        fixture.block(5, 3);
        assertThat(fixture.circle(1, 2, 3).candidates())
                .containsExactly(candidate(4, 1), candidate(5, 1), candidate(6, 1));
        fixture.block(5);
        fixture.block(8, 1);
        assertThat(fixture.circle(1, 2, 3).reach()).as("8 has blocked 1").isEqualTo(new Reach(4, 5, 5));
        fixture.block(8);
        fixture.block(1, 9);
        assertThat(fixture.circle(1, 2, 3).reach()).as("1 has blocked 9").isEqualTo(new Reach(4, 6, 6));
    }

    @Test
    default void answersNoCandidateWhereNobodyKnowsTheGuests() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2);
        fixture.upload(1, 2);
        fixture.upload(2, 1);
        var circle = fixture.circle(1, 2);
        assertThat(circle.candidates()).isEmpty();
        assertThat(circle.reach()).as("the host").isEqualTo(new Reach(1, 1, 1));
    }
}
