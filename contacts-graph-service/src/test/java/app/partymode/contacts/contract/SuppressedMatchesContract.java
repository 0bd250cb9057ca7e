package app.partymode.contacts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the feed tells those who had the user of a number as a match that is suppressed. */
public interface SuppressedMatchesContract extends PortContract {

    /** The number is in no book and has no update any more, so there is no page that could tell it. */
    @Test
    default void sendsReadersToTheirMatchesWhoHaveNotReadThatItsUserLeft() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 2, 3, 5);
        fixture.upload(1, 5);
        fixture.upload(2, 5);
        fixture.upload(3, 1);
        long before = fixture.head();
        fixture.delete(5);
        long read = fixture.head();
        fixture.suppress(5);
        long head = fixture.head();
        assertThat(fixture.floor(1, before)).isGreaterThan(before).isLessThanOrEqualTo(read);
        assertThat(fixture.floor(2, before)).isGreaterThan(before).isLessThanOrEqualTo(read);
        assertThat(fixture.floor(3, before)).isLessThanOrEqualTo(before);
        assertThat(fixture.updates(1, read)).isEmpty();
        fixture.changeNumber(1, 9);
        assertThat(fixture.floor(9, before)).isGreaterThan(before).isLessThanOrEqualTo(head);
    }

    /** Its deletion is still to come. */
    @Test
    default void sendsReadersToTheirMatchesWhereTheUserIsStillThere() {
        ContractFixture fixture = fixture();
        fixture.signUp(1, 3, 5);
        fixture.upload(1, 5);
        fixture.upload(3, 1);
        long before = fixture.head();
        fixture.suppress(5);
        assertThat(fixture.matches(1)).isEmpty();
        assertThat(fixture.floor(1, before)).isGreaterThan(before).isLessThanOrEqualTo(fixture.head());
        assertThat(fixture.floor(3, before)).isLessThanOrEqualTo(before);
    }
}
